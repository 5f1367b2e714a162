import { existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { ok, type Result } from '../../shared/model/failure'
import { backupTo } from './backup'
import { connection, type Writable } from './database'
import type { Migration } from './migrations/migration'
import { transaction } from './transaction'
import { writeFailure } from './write-failure'

/**
 * Brings an open store to the newest version, each migration and its number in one transaction.
 * A store that already holds something is first copied to `backups/` beside it, and nothing is
 * touched before that copy was opened and checked.
 */
export function migrate(
  db: Writable,
  file: string,
  migrations: readonly Migration[],
): Result<null> {
  const version = versionOf(db)
  const due = migrations.filter((migration) => migration.version > version)
  if (due.length > 0 && version > 0) {
    const kept = keepCopy(db, file, version)
    if (!kept.ok) return kept
  }
  for (const migration of due) {
    const done = step(db, migration)
    if (!done.ok) return done
  }
  return ok(null)
}

export function versionOf(db: Writable): number {
  return Number(connection(db).pragma('user_version', { simple: true }))
}

function keepCopy(db: Writable, file: string, version: number): Result<unknown> {
  const folder = join(dirname(file), 'backups')
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    return { ok: false, failure: writeFailure(error) }
  }
  const day = new Date().toISOString().slice(0, 10)
  const name = `${basename(file, extname(file))}-v${version}-${day}`
  return backupTo(db, freeName(join(folder, name), extname(file)))
}

/** Never over an older copy: `-2`, `-3` … where the name is taken. */
function freeName(stem: string, extension: string): string {
  for (let count = 1; ; count += 1) {
    const path = `${stem}${count === 1 ? '' : `-${count}`}${extension}`
    if (!existsSync(path)) return path
  }
}

function step(db: Writable, migration: Migration): Result<null> {
  return transaction(db, () => {
    // Two processes may both have seen the old version; the second finds the work done.
    if (versionOf(db) >= migration.version) return ok(null)
    migration.up(connection(db))
    connection(db).pragma(`user_version = ${migration.version}`)
    return ok(null)
  })
}
