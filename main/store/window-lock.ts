import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result } from '../../shared/model/failure'
import { connect, type Connection } from './database'
import { storeReadOnly, writeFailure } from './write-failure'

export type Release = () => void

/**
 * Marks the data folder as in use by a window, until released or until the process ends in any
 * way: an exclusive lock of the operating system on a file of its own, by SQLite's portable means.
 * Fails with `window-open` where another window has it.
 */
export function acquireWindowLock(folder: string): Result<Release> {
  let db: Connection | null = null
  try {
    mkdirSync(folder, { recursive: true })
    // A command line that just asks holds the lock for an instant: wait for it.
    const lock = connect(lockFile(folder), { readOnly: false, mustExist: false, patience: 1000 })
    db = lock
    lock.exec('BEGIN EXCLUSIVE')
    held.add(lock)
    return ok(() => {
      held.delete(lock)
      lock.close()
    })
  } catch (error) {
    db?.close()
    const failure = isReadOnly(folder) ? storeReadOnly : writeFailure(error)
    return { ok: false, failure: failure.code === 'store-locked' ? windowOpen : failure }
  }
}

/** Whether a window has the data folder in use, in this process or another. */
export function windowLockHeld(folder: string): boolean {
  if (!existsSync(lockFile(folder))) return false
  let db: Connection | null = null
  try {
    db = connect(lockFile(folder), { readOnly: true, mustExist: true, patience: 0 })
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    return false
  } catch (error) {
    if (writeFailure(error).code === 'store-locked') return true
    throw error
  } finally {
    db?.close()
  }
}

/** SQLite only says that it cannot open a file there. */
function isReadOnly(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return false
  } catch (error) {
    return (
      error instanceof Error &&
      'code' in error &&
      /^(EACCES|EPERM|EROFS)$/u.test(String(error.code))
    )
  }
}

/** A connection that nothing refers to would be collected, and its lock be gone in silence. */
const held = new Set<Connection>()

const windowOpen = {
  code: 'window-open',
  message: '案头的窗口正开着。',
  action: '请先关闭窗口，再试一次。',
} as const

function lockFile(folder: string): string {
  return join(folder, 'window.lock')
}
