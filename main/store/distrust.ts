import type { Connection } from './database'

/** Settings of every connection, since a store may come from another PC (reliability.md 1.8). */
export function distrust(db: Connection): void {
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('mmap_size = 0')
}
