import { connection, type Writable } from './database'

/** Runs `work` without waiting where another process holds the store: the window must not stand still. */
export function withoutWaiting<T>(db: Writable, work: () => T): T {
  const sqlite = connection(db)
  const patience = Number(sqlite.pragma('busy_timeout', { simple: true }))
  try {
    sqlite.pragma('busy_timeout = 0')
    return work()
  } finally {
    sqlite.pragma(`busy_timeout = ${patience}`)
  }
}
