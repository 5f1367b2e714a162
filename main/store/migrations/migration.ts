import type { Connection } from '../database'

/** One numbered step of the tables. `up` runs inside a transaction that the caller holds. */
export interface Migration {
  /** 1, 2, 3 …: the `user_version` that the file has afterwards. */
  readonly version: number
  readonly up: (db: Connection) => void
}
