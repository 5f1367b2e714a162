import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fail, ok, type Result } from '../../shared/model/failure'
import { backupTo, syncToDisk } from './backup'
import { asReadable } from './database'
import { lookAt } from './header'
import { migrations } from './migrations/index'
import { openForReading } from './reading'
import { setAside } from './set-aside'
import { storeCorrupt, storeNewer, writeFailure } from './write-failure'

export interface Restored {
  /** Where the store that stood there is kept now; null where there was none. */
  readonly kept: string | null
}

/**
 * Puts a store in the place of another: a backup, or a raw copy of a data folder's file with the log
 * beside it. It is copied and checked first; what stood there is renamed, its log with it, and not a
 * byte of it is lost. No window may be open. Failures: `store-corrupt`, `store-newer`, those of writing.
 */
export function restoreFrom(source: string, target: string): Result<Restored> {
  const [from, to] = [resolve(source), resolve(target)]
  if (from === to) return sameFile
  const fresh = `${to}.restoring`
  try {
    const found = lookAt(from)
    if (found.kind === 'nothing') return missing
    if (found.kind === 'foreign') return { ok: false, failure: storeCorrupt }
    const newest = migrations.at(-1)?.version ?? 0
    if (found.version > newest) return { ok: false, failure: storeNewer }
    mkdirSync(dirname(to), { recursive: true })
    const reading = openForReading(from, patience)
    try {
      const copied = backupTo(asReadable(reading.connection), fresh)
      if (!copied.ok) return copied
    } finally {
      reading.close()
    }
    const kept = existsSync(to) ? setAside(to, '恢复前') : ok(null)
    if (!kept.ok) return kept
    renameSync(fresh, to)
    syncToDisk(dirname(to))
    return ok({ kept: kept.value })
  } catch (error) {
    return { ok: false, failure: writeFailure(error) }
  } finally {
    rmSync(fresh, { force: true })
  }
}

/** In milliseconds. */
const patience = 3000

const missing = fail(
  'file-unreadable',
  '找不到这个备份文件。',
  '请核对文件的位置和名字，再试一次。',
)

const sameFile = fail(
  'file-unreadable',
  '这就是正在用的数据文件，不用恢复。',
  '请写备份文件的位置。',
)
