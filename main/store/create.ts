import { randomBytes } from 'node:crypto'
import { constants, copyFileSync, existsSync, linkSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { ok, type Result } from '../../shared/model/failure'
import { syncToDisk } from './backup'
import { asWritable, connect, type Connection } from './database'
import { applicationId } from './header'
import { migrate } from './migrate'
import type { Migration } from './migrations/migration'
import { storeReadOnly, writeFailure } from './write-failure'

/**
 * Makes a new, empty store where there is none. It gets its name only when it is whole and on the medium: whoever
 * finds an empty or half a file under that name knows that it was damaged. A store that another
 * process made in the meantime stays.
 */
export function createStore(file: string, migrations: readonly Migration[]): Result<null> {
  if (existsSync(file)) return ok(null)
  const part = `${file}.part-${randomBytes(4).toString('hex')}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    const made = fill(part, migrations)
    if (!made.ok) return made
    syncToDisk(part)
    takeName(part, file)
    syncToDisk(dirname(file))
    return ok(null)
  } catch (error) {
    return { ok: false, failure: refusesWrites(error) ? storeReadOnly : writeFailure(error) }
  } finally {
    for (const end of ['', '-journal']) rmSync(part + end, { force: true })
  }
}

/** Gives an empty database the tables of the newest version. */
export function makeTables(db: Connection, migrations: readonly Migration[]): Result<null> {
  db.pragma(`application_id = ${applicationId}`)
  return migrate(asWritable(db), ':memory:', migrations)
}

function fill(part: string, migrations: readonly Migration[]): Result<null> {
  const db = connect(part, { readOnly: false, mustExist: false, patience: 0 })
  try {
    return makeTables(db, migrations)
  } finally {
    db.close()
  }
}

/** Never over a file that is there already, whatever the file system can do. */
function takeName(part: string, file: string): void {
  try {
    linkSync(part, file)
  } catch (error) {
    if (isTaken(error)) return
    try {
      copyFileSync(part, file, constants.COPYFILE_EXCL)
    } catch (again) {
      if (!isTaken(again)) throw again
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}

function refusesWrites(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(EACCES|EPERM|EROFS|SQLITE_CANTOPEN)$/u.test(code)
}
