import type { Handlers } from '../../shared/contract/call'
import type { checking } from '../../shared/contract/checking'
import { checkNotes, noNotes, type CheckNotes } from '../../shared/model/check-notes'
import { ok, type Result } from '../../shared/model/failure'
import type { ReportId } from '../../shared/model/ids'
import type { Report } from '../../shared/model/report'
import type { Readable, Writable } from '../store/database'
import { listReports, loadReport } from '../store/reports'
import { getSetting, setSetting } from '../store/settings'
import type { StoreAccess } from './store-access'

/** What the user decided about findings: one key of the store for each report, its value JSON. */
export function checkingHandlers(store: StoreAccess): Handlers<typeof checking> {
  return {
    'check.read': ({ report }) => {
      const db = store.readable()
      if (!db.ok) return db
      const kept = getSetting(db.value, keyOf(report))
      const notes = kept === null ? noNotes : parsed(kept)
      const prior = priorOf(db.value, report)
      return ok({ notes: notes ?? noNotes, unreadable: notes === null, prior })
    },
    'check.keep': ({ report, notes }) => {
      const db = store.writable()
      if (!db.ok) return db
      const put = putAside(db.value, keyOf(report))
      return put.ok ? setSetting(db.value, keyOf(report), JSON.stringify(notes)) : put
    },
  }
}

function keyOf(report: ReportId): string {
  return `ignored.${report}`
}

/** Null where it makes no sense. A list alone is what was kept before there were other notes. */
function parsed(text: string): CheckNotes | null {
  try {
    const kept: unknown = JSON.parse(text)
    const notes = Array.isArray(kept) ? { ...noNotes, ignored: kept } : kept
    return checkNotes.safeParse(notes).data ?? null
  } catch {
    return null
  }
}

/** What cannot be read is never written over: it goes under a key of its own, the first that is free. */
function putAside(db: Writable, key: string): Result<null> {
  const kept = getSetting(db, key)
  if (kept === null || parsed(kept)) return ok(null)
  let number = 1
  while (getSetting(db, `${key}.unreadable.${number}`) !== null) number += 1
  return setSetting(db, `${key}.unreadable.${number}`, kept)
}

/** The report of the same organisation on the year before; the first of the list, where there are several. */
function priorOf(db: Readable, report: ReportId): Report | null {
  const reports = listReports(db)
  const own = reports.find(({ id }) => id === report)
  const { year } = own ?? {}
  if (!own || typeof year !== 'number' || own.organization === '') return null
  const found = reports.find(
    (each) => each.organization === own.organization && each.year === year - 1,
  )
  const loaded = found && loadReport(db, found.id)
  return loaded?.ok ? loaded.value : null
}
