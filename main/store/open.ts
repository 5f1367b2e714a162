import { resolve } from 'node:path'
import { ok, type Failure, type Result } from '../../shared/model/failure'
import { checkpoint } from './checkpoint'
import { asReadable, asWritable, type Readable, type Writable } from './database'
import { lookAt } from './header'
import { migrations as allMigrations } from './migrations/index'
import type { Migration } from './migrations/migration'
import { openEmpty, openForReading, type Reading } from './reading'
import { storeCorrupt, storeNewer, storeOlder, writeFailure } from './write-failure'
import { openForWriting } from './writing'

export interface Store {
  /** Absolute path. */
  readonly file: string
  readonly readable: Readable
  /** Null where the store was opened for reading. */
  readonly writable: Writable | null
  /** Empties the log into the file and closes; the store is not to be used afterwards. */
  readonly close: () => void
}

export interface StoreOptions {
  /** Reads whatever can be read, beside a window too, and never changes the store. */
  readonly readOnly?: boolean
  /** How long to wait for another process, in milliseconds; 3,000 unless told. */
  readonly patience?: number
  /** For tests of migrations. */
  readonly migrations?: readonly Migration[]
}

/**
 * Opens the store in a file, making it and its folder where there is none. A store that is
 * damaged or of a newer version is refused and left as it is to the byte.
 * Failures: `store-newer`, `store-corrupt`, `store-locked`, `store-read-only`, `store-full`,
 * `store-unwritable`.
 */
export function openStore(file: string, options: StoreOptions = {}): Result<Store> {
  const path = resolve(file)
  const { readOnly = false, patience = 3000, migrations = allMigrations } = options
  try {
    const newest = migrations.at(-1)?.version ?? 0
    const found = lookAt(path)
    if (found.kind === 'foreign') return failed(storeCorrupt)
    if (found.kind === 'store' && found.version > newest) return failed(storeNewer)
    if (!readOnly) return writing(path, patience, migrations)
    if (found.kind === 'nothing') return ok(reading(path, openEmpty(migrations)))
    if (found.version < newest) return failed(storeOlder)
    return ok(reading(path, openForReading(path, patience)))
  } catch (error) {
    return failed(writeFailure(error))
  }
}

function writing(file: string, patience: number, migrations: readonly Migration[]): Result<Store> {
  const opened = openForWriting(file, patience, migrations)
  if (!opened.ok) return opened
  const sqlite = opened.value
  const writable = asWritable(sqlite)
  const close = () => {
    if (!sqlite.open) return
    checkpoint(writable)
    sqlite.close()
  }
  return ok({ file, readable: writable, writable, close })
}

function reading(file: string, { connection, close }: Reading): Store {
  return { file, readable: asReadable(connection), writable: null, close }
}

function failed(failure: Failure): Result<never> {
  return { ok: false, failure }
}
