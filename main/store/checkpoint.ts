import { connection, type Writable } from './database'

/**
 * Moves the log into the file and empties it, so that a user who copies the file by hand gets all
 * of it. Call it when the store has been idle for 30 seconds; `close` does it by itself. False
 * where a reader or the disk did not let it: nothing is lost then, and the next call may succeed.
 */
export function checkpoint(db: Writable): boolean {
  const sqlite = connection(db)
  const patience = Number(sqlite.pragma('busy_timeout', { simple: true }))
  try {
    // The window must not stand still for a reader.
    sqlite.pragma('busy_timeout = 0')
    // The first column of the answer is 1 where somebody was in the way.
    return sqlite.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0
  } catch {
    return false
  } finally {
    sqlite.pragma(`busy_timeout = ${patience}`)
  }
}
