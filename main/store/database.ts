import { existsSync } from 'node:fs'
import { join } from 'node:path'
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
  const addon = addonBesideElectron()
  return new Database(file, {
    readonly: options.readOnly,
    fileMustExist: options.mustExist,
    timeout: options.patience,
    ...(addon === null ? {} : { nativeBinding: addon }),
  })
}

/**
 * The better-sqlite3 in Electron's resources: in a package always, else where this Electron needs
 * another than plain Node; null for the one in node_modules.
 */
function addonBesideElectron(): string | null {
  const resources: string | undefined = process.resourcesPath
  if (resources === undefined) return null
  const file = join(resources, 'better-sqlite3.node')
  return existsSync(file) ? file : null
}
