import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeTables } from './create'
import { connect, type Connection } from './database'
import { distrust } from './distrust'
import type { Migration } from './migrations/migration'

export interface Reading {
  readonly connection: Connection
  /** Closes the connection and removes what was made for it. */
  readonly close: () => void
}

/**
 * Opens a store for reading alone, beside whoever writes it. WAL wants to make its shared memory
 * beside the file even then (https://www.sqlite.org/wal.html, 4); where the folder does not let
 * it, or the disk is full, a copy in the system's temporary folder is read. Nobody can be writing
 * in that case: a writer's shared memory would be there and would have been used.
 */
export function openForReading(file: string, patience: number): Reading {
  try {
    return inPlace(file, patience, () => {})
  } catch (error) {
    if (!needsCopy(error)) throw error
    return fromCopy(file, patience)
  }
}

/** What a store that is not there yet reads as: nothing is made on the disk. */
export function openEmpty(migrations: readonly Migration[]): Reading {
  const db = connect(':memory:', { readOnly: false, mustExist: false, patience: 0 })
  makeTables(db, migrations)
  return { connection: db, close: () => db.close() }
}

function inPlace(file: string, patience: number, afterwards: () => void): Reading {
  const db = connect(file, { readOnly: true, mustExist: true, patience })
  const close = () => {
    db.close()
    afterwards()
  }
  try {
    distrust(db)
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return { connection: db, close }
  } catch (error) {
    close()
    throw error
  }
}

function needsCopy(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(READONLY|CANTOPEN|FULL|IOERR_SHM)/u.test(code)
}

function fromCopy(file: string, patience: number): Reading {
  const folder = mkdtempSync(join(tmpdir(), 'antou-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const copy = join(folder, 'copy.db')
  try {
    copyFileSync(file, copy)
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`)
  } catch (error) {
    remove()
    throw error
  }
  return inPlace(copy, patience, remove)
}
