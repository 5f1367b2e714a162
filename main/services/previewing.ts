import type { Handlers } from '../../shared/contract/call'
import type { previewing } from '../../shared/contract/previewing'
import { fail, ok, type Result } from '../../shared/model/failure'
import { newId, type JobId } from '../../shared/model/ids'
import type { ProfileChoice } from '../../shared/model/page-profile'
import type { PrintedReport } from '../export/pdf/print-report'
import { loadReport } from '../store/reports'
import type { Emit } from './emit'
import { storedParts } from './export-parts'
import { renderReport, type ExportParts } from './export-report'
import type { StoreAccess } from './store-access'

export interface PreviewingParts {
  readonly store: StoreAccess
  readonly emit: Emit
  readonly profile: () => ProfileChoice
  readonly export: Omit<ExportParts, 'picture' | 'earlier'>
  readonly log: (event: string, details?: string) => void
}

/** The report as paper, for the window to show: one at a time, the newest wins. */
export function previewingHandlers(parts: PreviewingParts): Handlers<typeof previewing> {
  let running: { readonly job: JobId; readonly stop: AbortController } | null = null
  return {
    'preview.start': ({ report: id }) => {
      const db = parts.store.readable()
      if (!db.ok) return db
      const report = loadReport(db.value, id)
      if (!report.ok) return report
      running?.stop.abort()
      const mine = { job: newId<JobId>(), stop: new AbortController() }
      running = mine
      const work = async (): Promise<void> => {
        const result = await settled(
          renderReport(report.value, storedParts(parts.export, db.value, report.value), {
            profile: parts.profile(),
            signal: mine.stop.signal,
          }),
          parts.log,
        )
        if (running === mine) running = null
        parts.emit('preview.finished', { job: mine.job, result: shown(result) })
      }
      // After the answer: an event of a job that the window does not know yet would be lost.
      setImmediate(() => void work())
      return ok(mine.job)
    },
    'preview.cancel': ({ job }) => {
      if (running?.job === job) running.stop.abort()
      return ok(null)
    },
  }
}

async function settled(
  work: Promise<Result<PrintedReport>>,
  log: PreviewingParts['log'],
): Promise<Result<PrintedReport>> {
  try {
    return await work
  } catch (error) {
    log('preview-fault', error instanceof Error ? error.stack : String(error))
    return fault
  }
}

const fault = fail('render-failed', '预览时程序出了错。', '改动内容后会再试一次；文字没有改动。')

function shown(result: Result<PrintedReport>): Result<Pick<PrintedReport, 'pdf' | 'pages'>> {
  return result.ok ? ok({ pdf: result.value.pdf, pages: result.value.pages }) : result
}
