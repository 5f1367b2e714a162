import type { Events } from '../../shared/contract/events'
import type { Failure } from '../../shared/model/failure'
import type { JobId, ReportId } from '../../shared/model/ids'
import { followJob } from '../api/job'
import type { PrintEnd, PrintWish } from '../printing/print-wish'
import { failureToast } from './failure-toast'
import type { WindowParts } from './parts'

/** The open report on paper. */
export interface Printing {
  /** Saves, prepares the pages and asks with the system's dialog; failures are told. */
  readonly print: (wish: PrintWish) => Promise<PrintEnd>
  readonly cancel: () => void
}

type Finished = Events['print.finished']['result']

export function createPrinting({ connection, state, update, tell }: WindowParts): Printing {
  const { api } = connection
  let running: JobId | null = null

  const failed = (failure: Failure): PrintEnd => {
    if (failure.code === 'cancelled') return 'given-up'
    tell(failureToast(failure))
    return 'failed'
  }
  /** Begins the job and waits for its end. */
  const finished = async (report: ReportId, wish: PrintWish): Promise<Finished> => {
    let end: (result: Finished) => void = () => undefined
    const ended = new Promise<Finished>((resolve) => {
      end = resolve
    })
    const job = followJob(connection, 'print.finished', {
      progress: ({ stage, fraction }) => update({ printing: { stage, fraction } }),
      finished: ({ result }) => end(result),
    })
    const answer = await api['print.start']({ report, ...wish })
    if (answer.ok) {
      running = answer.value
      job.started(answer.value)
      return ended
    }
    job.stop()
    return answer
  }
  return {
    print: async (wish) => {
      const { session, printing: under } = state()
      if (!session || under) return 'given-up'
      if (!(await session.flush())) {
        const details = ['请看窗口左下角的保存状态，存上之后再打印。']
        tell({ kind: 'error', title: '还有内容没有存上，先不打印。', details })
        return 'failed'
      }
      update({ printing: { stage: '正在准备…', fraction: null } })
      const result = await finished(session.state().report.id, wish)
      running = null
      update({ printing: null })
      if (!result.ok) return failed(result.failure)
      return result.value.printed ? 'printed' : 'given-up'
    },
    cancel: () => {
      if (running) void api['print.cancel']({ job: running })
    },
  }
}
