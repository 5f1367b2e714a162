import type { Connection } from './database'

/**
 * Makes every commit durable before it returns. On a network share, where the shared memory of WAL
 * does not work, the rollback journal is used; a store that came there in WAL mode is first opened
 * alone, without shared memory (https://www.sqlite.org/wal.html, 8). Throws SqliteError.
 */
export function setJournal(db: Connection, onShare: boolean): void {
  if (onShare) {
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = DELETE')
    db.pragma('locking_mode = NORMAL')
    // The mode takes effect with the next access to the file.
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
  } else {
    db.pragma('journal_mode = WAL')
  }
  // better-sqlite3 is compiled with NORMAL for WAL, which loses commits at a power loss. Without
  // WAL the removed journal's folder is to be synced as well, which is EXTRA.
  const mode = db.pragma('journal_mode', { simple: true })
  const wanted = mode === 'wal' ? 2 : 3
  db.pragma(`synchronous = ${wanted}`)
  if (db.pragma('synchronous', { simple: true }) !== wanted) throw new Error('synchronous not set')
}
