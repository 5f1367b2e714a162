import type { Handlers } from '../../shared/contract/call'
import type { printing } from '../../shared/contract/printing'
import { fail, ok, type Result } from '../../shared/model/failure'
import { newId, type JobId } from '../../shared/model/ids'
import { printPaper } from '../app/paper-window'
import { loadReport } from '../store/reports'
import { storedParts } from './export-parts'
import { renderReport } from './export-report'
import type { PreviewingParts } from './previewing'

interface Printed {
  readonly printed: boolean
  readonly pages: number
}

/** The finished PDF on paper, through the system's dialog. */
export function printingHandlers(parts: PreviewingParts): Handlers<typeof printing> {
  const running = new Map<JobId, AbortController>()
  return {
    'print.start': ({ report: id, pages, draft, duplex }) => {
      const db = parts.store.readable()
      if (!db.ok) return db
      const report = loadReport(db.value, id)
      if (!report.ok) return report
      const job = newId<JobId>()
      const stop = new AbortController()
      running.set(job, stop)
      const print = async (): Promise<Result<Printed>> => {
        const paper = await renderReport(
          report.value,
          storedParts(parts.export, db.value, report.value),
          {
            profile: parts.profile(),
            draft,
            choice: pages,
            signal: stop.signal,
            progress: (stage, fraction) => parts.emit('job.progress', { job, stage, fraction }),
          },
        )
        if (!paper.ok) return paper
        if (paper.value.chosen === 0) return noPages
        const printed = await printPaper(paper.value.pdf, { duplex })
        return printed.ok ? ok({ printed: printed.value, pages: paper.value.chosen }) : printed
      }
      const work = async (): Promise<void> => {
        const result = await settled(print(), parts.log)
        running.delete(job)
        parts.log('print', result.ok ? `${result.value.pages} pages` : result.failure.code)
        parts.emit('print.finished', { job, result })
      }
      // After the answer: an event of a job that the window does not know yet would be lost.
      setImmediate(() => void work())
      return ok(job)
    },
    'print.cancel': ({ job }) => {
      running.get(job)?.abort()
      return ok(null)
    },
  }
}

async function settled(
  work: Promise<Result<Printed>>,
  log: PreviewingParts['log'],
): Promise<Result<Printed>> {
  try {
    return await work
  } catch (error) {
    log('print-fault', error instanceof Error ? error.stack : String(error))
    return fault
  }
}

const noPages = fail(
  'pages-unknown',
  '报告里没有要打印的那几页。',
  '请看预览里一共几页，改好页码范围再打印。',
)
const fault = fail(
  'print-failed',
  '打印时程序出了错。',
  '请再试一次；也可以先导出 PDF，用别的程序打印。报告里的文字没有改动。',
)
