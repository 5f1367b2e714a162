import { basename } from 'node:path'
import type { Handlers } from '../../shared/contract/call'
import type { exporting } from '../../shared/contract/exporting'
import type { ExportKind } from '../../shared/model/export-kind'
import { fail, ok, type Result } from '../../shared/model/failure'
import { handed } from '../../shared/model/handing-over'
import { newId, type JobId, type ReportId } from '../../shared/model/ids'
import { editionNames, editionOf, type Edition } from '../../shared/model/edition'
import type { Report } from '../../shared/model/report'
import type { ProfileChoice } from '../../shared/model/page-profile'
import { loadReport } from '../store/reports'
import type { Emit } from './emit'
import { storedParts } from './export-parts'
import type { ExportParts } from './export-report'
import { fileName } from './file-name'
import { handOver } from './hand-over'
import { keepHanding, readHanding } from './handing-store'
import { missingCharacters } from './missing-characters'
import { outgoing, unfilledWarning, type Outgoing } from './outgoing'
import type { StoreAccess } from './store-access'
import { writers, type Exported, type WriteOptions } from './writers'

export interface ExportingParts {
  readonly store: StoreAccess
  readonly emit: Emit
  /** Asks for the file to write, with a name to begin from; null where the user gave up. */
  readonly chooseTarget: (kind: ExportKind, suggested: string) => Promise<string | null>
  /** Asks for the folder in which one is made to be handed on; null where the user gave up. */
  readonly chooseFolder: () => Promise<string | null>
  readonly reveal: (file: string) => void
  readonly profile: () => ProfileChoice
  readonly export: Omit<ExportParts, 'picture' | 'earlier'>
  readonly log: (event: string, details?: string) => void
}

/** Exports as jobs: each ends with one `export.finished`, whatever becomes of it. */
export function exportingHandlers(parts: ExportingParts): Handlers<typeof exporting> {
  const { store, emit } = parts
  const running = new Map<JobId, AbortController>()
  const finished = new Map<JobId, string>()
  const read = (id: ReportId): Result<Report> => {
    const db = store.readable()
    return db.ok ? loadReport(db.value, id) : db
  }
  const begin = async (
    prepared: () => Result<Report>,
    choose: (report: Report) => Promise<string | null>,
    work: (report: Report, target: string, options: WriteOptions) => Promise<Result<Written>>,
  ): Promise<Result<JobId | null>> => {
    const chosen = prepared()
    if (!chosen.ok) return chosen
    const target = await choose(chosen.value)
    if (target === null) return ok(null)
    // Read again: the dialog may have stood open for long, and the window went on saving.
    const report = prepared()
    if (!report.ok) return report
    const job = newId<JobId>()
    const stop = new AbortController()
    running.set(job, stop)
    const run = async (): Promise<void> => {
      const progress = (stage: string, fraction: number | null): void =>
        emit('job.progress', { job, stage, fraction })
      const options = { profile: parts.profile(), signal: stop.signal, progress }
      const result = await settled(work(report.value, target, options), parts.log)
      running.delete(job)
      if (result.ok) finished.set(job, result.value.place)
      parts.log('export', result.ok ? basename(result.value.place) : result.failure.code)
      emit('export.finished', { job, result: named(result) })
    }
    // After the answer: an event of a job that the window does not know yet would be lost.
    setImmediate(() => void run())
    return ok(job)
  }
  const own = (report: Report): ExportParts => {
    const db = store.readable()
    return db.ok
      ? storedParts(parts.export, db.value, report)
      : { ...parts.export, picture: () => null, earlier: [] }
  }
  const file = (
    kind: ExportKind,
    { report: id, ...wish }: Outgoing & { readonly report: ReportId },
    draft = false,
  ): Promise<Result<JobId | null>> =>
    begin(
      () => {
        const stored = read(id)
        return stored.ok ? outgoing(stored.value, wish) : stored
      },
      (report) => parts.chooseTarget(kind, `${suggestedName(report, wish.edition)}.${kind}`),
      async (report, target, options) => {
        const written = await writers[kind](report, target, own(report), {
          ...options,
          draft,
          edition: wish.edition,
        })
        if (!written.ok) return written
        const unfilled = draft ? [] : unfilledWarning(report)
        const warnings = [...unfilled, ...written.value.warnings]
        return ok({ ...written.value, warnings, place: target })
      },
    )
  return {
    'export.missing': async ({ report: id, edition }) => {
      const report = read(id)
      if (!report.ok) return report
      return missingCharacters(editionOf(report.value, edition), parts.export)
    },
    'export.pdf': ({ draft, ...wish }) => file('pdf', wish, draft),
    'export.docx': (wish) => file('docx', wish),
    'export.html': (wish) => file('html', wish),
    'export.txt': (wish) => file('txt', wish),
    'export.folder': ({ report: id, outputs, unfilled }) =>
      begin(
        () => read(id),
        parts.chooseFolder,
        async (report, within, options) => {
          const db = store.readable()
          if (!db.ok) return db
          const handing = readHanding(db.value, id, report.year)
          const wish = { outputs, unfilled, handing }
          const made = await handOver(report, within, wish, own(report), options)
          if (!made.ok) return made
          keepHanded(parts, report, made.value.editions)
          return ok({ pages: null, warnings: made.value.warnings, place: made.value.folder })
        },
      ),
    'export.reveal': ({ job }) => {
      const place = finished.get(job)
      if (place !== undefined) parts.reveal(place)
      return ok(null)
    },
    'export.cancel': ({ job }) => {
      running.get(job)?.abort()
      return ok(null)
    },
  }
}

interface Written extends Exported {
  /** The file or folder that was written, absolute. */
  readonly place: string
}

/** The start page knows from now on that they were handed on. */
function keepHanded(
  { store, emit }: ExportingParts,
  { id, year }: Report,
  which: readonly Edition[],
): void {
  const db = store.writable()
  if (!db.ok) return
  const now = new Date().toISOString()
  keepHanding(db.value, id, handed(readHanding(db.value, id, year), which, now))
  emit('library.changed', {})
}

/** A fault of the program, too, ends the job for the window that waits for it. */
async function settled(
  work: Promise<Result<Written>>,
  log: ExportingParts['log'],
): Promise<Result<Written>> {
  try {
    return await work
  } catch (error) {
    log('export-fault', error instanceof Error ? error.stack : String(error))
    return fault
  }
}

const fault = fail(
  'render-failed',
  '导出时程序出了错，文件没有写成。',
  '请再试一次；仍不行请重新启动程序。报告里的文字没有改动。',
)

function named(result: Result<Written>): Result<Exported & { readonly fileName: string }> {
  if (!result.ok) return result
  const { place, ...exported } = result.value
  return ok({ ...exported, fileName: basename(place) })
}

function suggestedName({ title }: Report, edition: Edition): string {
  const name = fileName(title)
  return edition === 'public' ? `${name}（${editionNames.public}）` : name
}
