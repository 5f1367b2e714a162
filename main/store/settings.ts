import { ok, type Result } from '../../shared/model/failure'
import type { Readable, Writable } from './database'
import { statement } from './statement'
import { transaction } from './transaction'

/** The value kept under a key, or null. */
export function getSetting(db: Readable, key: string): string | null {
  const row = statement<{ value: string }>(db, 'SELECT value FROM settings WHERE key = ?').get(key)
  return row?.value ?? null
}

/** Keeps a value under a key. */
export function setSetting(db: Writable, key: string, value: string): Result<null> {
  return transaction(db, () => {
    statement(
      db,
      `INSERT INTO settings (key, value) VALUES (?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ).run(key, value)
    return ok(null)
  })
}
