import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { ok, type Result } from '../../shared/model/failure'
import { asReadable, connect, connection, type Readable } from './database'
import { findDamage } from './damage'
import { storeCorrupt, writeFailure } from './write-failure'

/**
 * Copies an open store, whole and compact, to one file that takes its name only after it was
 * written through, opened again and found sound: what stood under that name stays until then.
 * Fails with `store-corrupt`, `store-full`, `store-read-only` or `store-unwritable`.
 */
export function backupTo(db: Readable, target: string): Result<{ readonly bytes: number }> {
  const part = `${target}.part-${randomBytes(4).toString('hex')}`
  try {
    connection(db).prepare('VACUUM INTO ?').run(part)
    syncToDisk(part)
    const damage = damageIn(part)
    if (damage) return { ok: false, failure: { ...storeCorrupt, message: damage } }
    renameSync(part, target)
    syncToDisk(dirname(target))
    return ok({ bytes: statSync(target).size })
  } catch (error) {
    return { ok: false, failure: writeFailure(error) }
  } finally {
    rmSync(part, { force: true })
  }
}

/** Waits until a file, or a folder's list of names, is on the medium. */
export function syncToDisk(path: string): void {
  // Windows has no way to sync a folder, and wants a file open for writing.
  const isFolder = statSync(path).isDirectory()
  if (isFolder && process.platform === 'win32') return
  const descriptor = openSync(path, isFolder ? 'r' : 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function damageIn(file: string): string | null {
  const copy = connect(file, { readOnly: true, mustExist: true, patience: 0 })
  try {
    return findDamage(asReadable(copy))
  } finally {
    copy.close()
  }
}
