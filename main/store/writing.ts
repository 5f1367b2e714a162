import { accessSync, constants } from 'node:fs'
import { dirname } from 'node:path'
import { ok, type Result } from '../../shared/model/failure'
import { createStore } from './create'
import { findDamage } from './damage'
import { asReadable, asWritable, connect, type Connection } from './database'
import { distrust } from './distrust'
import { setJournal } from './journal'
import { migrate } from './migrate'
import type { Migration } from './migrations/migration'
import { onNetworkShare } from './network-share'
import { openForReading } from './reading'
import { storeCorrupt, storeReadOnly, writeFailure } from './write-failure'

/**
 * Opens the one writing connection of a store, which is made where there is none, and brings it
 * to the newest version. It is looked through before anything may write to it.
 */
export function openForWriting(
  file: string,
  patience: number,
  migrations: readonly Migration[],
): Result<Connection> {
  const made = createStore(file, migrations)
  if (!made.ok) return made
  if (!mayWrite(file)) return { ok: false, failure: storeReadOnly }
  const damage = look(file, patience)
  if (damage) return { ok: false, failure: { ...storeCorrupt, message: damage } }
  const db = connect(file, { readOnly: false, mustExist: true, patience })
  try {
    distrust(db)
    db.pragma('foreign_keys = ON')
    setJournal(db, onNetworkShare(dirname(file)))
    // Finds a lock, or a medium that refuses, now and not at the first save.
    db.exec('BEGIN IMMEDIATE; ROLLBACK')
    const migrated = migrate(asWritable(db), file, migrations)
    if (migrated.ok) return ok(db)
    db.close()
    return migrated
  } catch (error) {
    db.close()
    return { ok: false, failure: writeFailure(error) }
  }
}

function mayWrite(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    accessSync(dirname(file), constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** By a connection that only reads: closing one that writes would move the log into the file. */
function look(file: string, patience: number): string | null {
  const reading = openForReading(file, patience)
  try {
    return findDamage(asReadable(reading.connection))
  } finally {
    reading.close()
  }
}
