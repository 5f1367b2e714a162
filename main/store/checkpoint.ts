import { connection, type Writable } from './database'
import { withoutWaiting } from './without-waiting'

/**
 * Moves the log into the file and empties it, so that a user who copies the file by hand gets all
 * of it. Call it when the store has been idle for 30 seconds; `close` does it by itself. False
 * where a reader or the disk did not let it: nothing is lost then, and the next call may succeed.
 */
export function checkpoint(db: Writable): boolean {
  try {
    // The first column of the answer is 1 where somebody was in the way.
    return withoutWaiting(
      db,
      () => connection(db).pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0,
    )
  } catch {
    return false
  }
}
