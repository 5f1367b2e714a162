import type { Statement } from 'better-sqlite3'
import { connection, type Readable } from './database'

const statements = new WeakMap<Readable, Map<string, Statement>>()

/** The statement of a constant SQL text, prepared once for each database. */
export function statement<Row = unknown>(db: Readable, sql: string): Statement<unknown[], Row> {
  const known = statements.get(db) ?? new Map<string, Statement>()
  statements.set(db, known)
  const made = known.get(sql) ?? connection(db).prepare(sql)
  known.set(sql, made)
  return made as Statement<unknown[], Row>
}
