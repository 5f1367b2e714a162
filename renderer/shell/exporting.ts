import type { Events } from '../../shared/contract/events'
import type { JobId } from '../../shared/model/ids'
import { followJob } from '../api/job'
import type { WindowParts } from './parts'

export interface Exporting {
  readonly exportPdf: () => Promise<void>
  readonly cancel: () => void
}

/** Saves the open report and has it printed to a PDF; told when it is done. */
export function createExporting({ connection, tell, state, update }: WindowParts): Exporting {
  const { api } = connection
  let running: JobId | null = null

  const told = ({ job, result }: Events['export.finished']): void => {
    running = null
    update({ exporting: null })
    if (result.ok) {
      const { fileName, pages, warnings } = result.value
      tell({
        kind: warnings.length > 0 ? 'warning' : 'success',
        title: `已导出“${fileName}”（${pages} 页）`,
        details: warnings,
        action: { label: '打开所在文件夹', run: () => void api['export.reveal']({ job }) },
      })
    } else if (result.failure.code === 'cancelled') {
      tell({ kind: 'info', title: '已取消导出，没有生成文件。' })
    } else {
      tell({ kind: 'error', title: result.failure.message, details: [result.failure.action] })
    }
  }

  return {
    exportPdf: async () => {
      const { session, exporting } = state()
      if (!session) return
      if (exporting) return tell({ kind: 'info', title: '上一次导出还没有完成，请稍候。' })
      if (!(await session.flush())) {
        return tell({
          kind: 'error',
          title: '还有内容没有存上，先不导出。',
          details: ['请看窗口左下角的保存状态，存上之后再导出。'],
        })
      }
      const job = followJob(connection, 'export.finished', {
        progress: ({ stage, fraction }) => update({ exporting: { stage, fraction } }),
        finished: told,
      })
      const answer = await api['export.pdf']({ report: session.state().report.id })
      if (answer.ok && answer.value) {
        running = answer.value
        update({ exporting: { stage: '正在准备…', fraction: null } })
        return job.started(answer.value)
      }
      job.stop()
      if (!answer.ok) {
        tell({ kind: 'error', title: answer.failure.message, details: [answer.failure.action] })
      }
    },
    cancel: () => {
      if (running) void api['export.cancel']({ job: running })
    },
  }
}
