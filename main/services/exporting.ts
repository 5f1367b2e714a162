import { basename } from 'node:path'
import type { Handlers } from '../../shared/contract/call'
import type { exporting } from '../../shared/contract/exporting'
import { fail, ok, type Result } from '../../shared/model/failure'
import { newId, type JobId, type ReportId } from '../../shared/model/ids'
import { editionNames, editionOf, type Edition } from '../../shared/model/edition'
import type { Report } from '../../shared/model/report'
import type { ProfileChoice } from '../../shared/model/page-profile'
import { getAsset } from '../store/assets'
import { loadReport } from '../store/reports'
import type { Emit } from './emit'
import { exportDocx } from './export-docx'
import { exportReport, type ExportOptions, type ExportParts } from './export-report'
import { missingCharacters } from './missing-characters'
import { outgoing, unfilledWarning, type Outgoing } from './outgoing'
import type { StoreAccess } from './store-access'

/** What a report is written as, and the ending of its file. */
export type ExportKind = 'pdf' | 'docx'

export interface ExportingParts {
  readonly store: StoreAccess
  readonly emit: Emit
  /** Asks for the file to write, with a name to begin from; null where the user gave up. */
  readonly chooseTarget: (kind: ExportKind, suggested: string) => Promise<string | null>
  readonly reveal: (file: string) => void
  readonly profile: () => ProfileChoice
  readonly export: Omit<ExportParts, 'picture'>
  readonly log: (event: string, details?: string) => void
}

/** Exports as jobs: each ends with one `export.finished`, whatever becomes of it. */
export function exportingHandlers(parts: ExportingParts): Handlers<typeof exporting> {
  const running = new Map<JobId, AbortController>()
  const finished = new Map<JobId, string>()
  const begin = async (
    kind: ExportKind,
    wish: Outgoing & { readonly report: ReportId },
    draft = false,
  ): Promise<Result<JobId | null>> => {
    const db = parts.store.readable()
    if (!db.ok) return db
    const read = (): Result<Report> => {
      const stored = loadReport(db.value, wish.report)
      return stored.ok ? outgoing(stored.value, wish) : stored
    }
    const chosen = read()
    if (!chosen.ok) return chosen
    const name = suggestedName(chosen.value, wish.edition)
    const target = await parts.chooseTarget(kind, `${name}.${kind}`)
    if (target === null) return ok(null)
    // Read again: the dialog may have stood open for long, and the window went on saving.
    const report = read()
    if (!report.ok) return report
    const unfilled = draft ? [] : unfilledWarning(report.value)
    const job = newId<JobId>()
    const stop = new AbortController()
    running.set(job, stop)
    const picture: ExportParts['picture'] = (asset) => getAsset(db.value, asset)
    const write = writers[kind]
    const work = async (): Promise<void> => {
      const result = await settled(
        write(
          report.value,
          target,
          { ...parts.export, picture },
          {
            profile: parts.profile(),
            draft,
            signal: stop.signal,
            progress: progressOf(parts.emit, job),
          },
        ),
        parts.log,
      )
      parts.log('export', result.ok ? `${kind} ${result.value.pages ?? ''}` : result.failure.code)
      running.delete(job)
      if (result.ok) finished.set(job, target)
      parts.emit('export.finished', { job, result: named(result, target, unfilled) })
    }
    // After the answer: an event of a job that the window does not know yet would be lost.
    setImmediate(() => void work())
    return ok(job)
  }
  return {
    'export.missing': async ({ report: id, edition }) => {
      const db = parts.store.readable()
      if (!db.ok) return db
      const report = loadReport(db.value, id)
      if (!report.ok) return report
      return missingCharacters(editionOf(report.value, edition), parts.export)
    },
    'export.pdf': ({ draft, ...wish }) => begin('pdf', wish, draft),
    'export.docx': (wish) => begin('docx', wish),
    'export.reveal': ({ job }) => {
      const file = finished.get(job)
      if (file !== undefined) parts.reveal(file)
      return ok(null)
    },
    'export.cancel': ({ job }) => {
      running.get(job)?.abort()
      return ok(null)
    },
  }
}

type Write = (
  report: Report,
  target: string,
  parts: ExportParts,
  options: ExportOptions & { readonly signal: AbortSignal },
) => Promise<Result<Exported>>

const writers: Readonly<Record<ExportKind, Write>> = {
  pdf: exportReport,
  docx: async (report, target, parts, { profile, signal, progress }) => {
    progress?.('正在写成 Word 文件', null)
    const own = profile === undefined ? { signal } : { signal, profile }
    const written = await exportDocx(report, target, parts, own)
    return written.ok ? ok({ pages: null, ...written.value }) : written
  },
}

interface Exported {
  readonly pages: number | null
  readonly warnings: readonly string[]
}

function progressOf(emit: Emit, job: JobId): ExportOptions['progress'] {
  return (stage, fraction) => emit('job.progress', { job, stage, fraction })
}

/** A fault of the program, too, ends the job for the window that waits for it. */
async function settled(
  work: Promise<Result<Exported>>,
  log: ExportingParts['log'],
): Promise<Result<Exported>> {
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

function named(
  result: Result<Exported>,
  target: string,
  more: readonly string[],
): Result<Exported & { fileName: string }> {
  if (!result.ok) return result
  const warnings = [...more, ...result.value.warnings]
  return ok({ ...result.value, warnings, fileName: basename(target) })
}

/** The title as a file name: without what Windows refuses in one. */
function suggestedName({ title }: Report, edition: Edition): string {
  const plain = title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '').trim()
  const name = plain === '' ? '报告' : Array.from(plain).slice(0, 80).join('')
  return edition === 'public' ? `${name}（${editionNames.public}）` : name
}
