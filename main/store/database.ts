import Database from 'better-sqlite3'

declare const access: unique symbol

/** An open database that may be read. Opaque: SQL is written in `main/store` alone. */
export interface Readable {
  readonly [access]: 'read' | 'write'
}

/** The one connection that may write; a function that changes the store asks for it by type. */
export interface Writable extends Readable {
  readonly [access]: 'write'
}

export type Connection = Database.Database

/** The SQLite connection behind an opaque database. */
export function connection(db: Readable): Connection {
  return db as unknown as Connection
}

export function asReadable(db: Connection): Readable {
  return db as unknown as Readable
}

export function asWritable(db: Connection): Writable {
  return db as unknown as Writable
}

/**
 * Opens a SQLite file (or `:memory:`) without touching its content. `patience` is how long, in
 * milliseconds, a lock of another process is waited for. Throws SqliteError.
 */
export function connect(
  file: string,
  options: { readonly readOnly: boolean; readonly mustExist: boolean; readonly patience: number },
): Connection {
  const addon = process.versions['electron'] ? process.env['ANTOU_SQLITE_ADDON'] : undefined
  return new Database(file, {
    readonly: options.readOnly,
    fileMustExist: options.mustExist,
    timeout: options.patience,
    ...(addon ? { nativeBinding: addon } : {}),
  })
}
