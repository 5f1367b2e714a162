import type { Handlers } from '../../shared/contract/call'
import type { library } from '../../shared/contract/library'
import { rolledForward } from '../../shared/figures/rolling/roll-forward'
import { ok, type Result } from '../../shared/model/failure'
import type { ReportId } from '../../shared/model/ids'
import { insertReport, listReports, loadReport, setRemoved } from '../store/reports'
import { readHanding } from './handing-store'
import { findReportBySource } from '../store/sources'
import type { Emit } from './emit'
import { exampleFile, withExampleChart } from './example'
import { sha256, type Parse } from './parsing'
import { readSettings } from './settings'
import type { StoreAccess } from './store-access'
import { storeParsed } from './store-parsed'
import { reportOfTemplate, templates } from './templates'

export interface LibraryParts {
  readonly store: StoreAccess
  readonly emit: Emit
  readonly parse: Parse
}

/** The reports of the store: listed, opened, made, hidden and brought back. */
export function libraryHandlers({ store, emit, parse }: LibraryParts): Handlers<typeof library> {
  const changed = <T>(result: Result<T>): Result<T> => {
    if (result.ok) emit('library.changed', {})
    return result
  }
  const setHidden = (report: ReportId, hidden: boolean): Result<null> => {
    const db = store.writable()
    return db.ok ? changed(setRemoved(db.value, report, hidden)) : db
  }
  return {
    'library.list': () => {
      const db = store.readable()
      if (!db.ok) return db
      const listed = listReports(db.value).map((each) => ({
        ...each,
        handing: readHanding(db.value, each.id, each.year),
      }))
      return ok(listed)
    },
    'library.open': ({ report }) => {
      const db = store.readable()
      return db.ok ? loadReport(db.value, report) : db
    },
    'library.templates': () => ok(templates()),
    'library.create': ({ template, organization, year }) => {
      const db = store.writable()
      if (!db.ok) return db
      const own = readSettings(store)
      const signature = own.organization === organization ? own.signature : ''
      const made = reportOfTemplate(template, { organization, year, signature })
      if (!made.ok) return made
      const stored = insertReport(db.value, made.value)
      return stored.ok ? changed(ok(made.value.id)) : stored
    },
    'library.rollForward': ({ report, years, blank }) => {
      const db = store.writable()
      if (!db.ok) return db
      const old = loadReport(db.value, report)
      if (!old.ok) return old
      const made = rolledForward(old.value, { years: new Set(years), blank })
      const stored = insertReport(db.value, made)
      return stored.ok ? changed(ok(made.id)) : stored
    },
    'library.example': async () => {
      const file = exampleFile()
      const readable = store.readable()
      if (!readable.ok) return readable
      // Before parsing, which starts a process: the window waits for this answer at every start.
      const known = findReportBySource(readable.value, sha256(file.bytes))
      if (known) return ok(known.report)
      const parsed = await parse(file)
      if (!parsed.ok) return parsed
      const db = store.writable()
      return db.ok ? changed(storeParsed(db.value, file, parsed.value, [], withExampleChart)) : db
    },
    'library.remove': ({ report }) => setHidden(report, true),
    'library.restore': ({ report }) => setHidden(report, false),
  }
}
