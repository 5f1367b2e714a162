import type { Events } from '../../shared/contract/events'
import type { Edition } from '../../shared/model/edition'
import type { Output } from '../../shared/model/handing-over'
import type { ExportKind } from '../../shared/model/export-kind'
import type { Failure, Result } from '../../shared/model/failure'
import type { JobId, ReportId } from '../../shared/model/ids'
import { followJob } from '../api/job'
import type { WindowParts } from './parts'
import type { ExportState } from './window-state'
import { failureToast } from './failure-toast'

/** What of a report is to be handed on. */
export interface FolderWish {
  readonly outputs: readonly Output[]
  readonly unfilled: boolean
}

/** What is to be written. */
export interface ExportWish {
  readonly kind: ExportKind
  readonly edition: Edition
  /** Goes out although something is still to be filled in. */
  readonly unfilled: boolean
}

export interface Exporting {
  /** Before a PDF first asks about characters that no face holds. */
  readonly exportAs: (wish: ExportWish) => Promise<void>
  /** A PDF with line numbers and the word 草稿, for reading it through. */
  readonly exportDraft: () => Promise<void>
  /** A folder to hand on. */
  readonly exportFolder: (wish: FolderWish) => Promise<void>
  readonly exportAnyway: () => Promise<void>
  /** Not exported now, because of those characters. */
  readonly leaveIt: () => void
  readonly cancel: () => void
  readonly isRunning: () => boolean
  /** Does something when the running export has ended well; nothing where it fails. */
  readonly afterwards: (then: () => void) => void
}

/** Saves the open report and has it printed to a PDF; told when it is done. */
export function createExporting({ connection, tell, state, update }: WindowParts): Exporting {
  const { api } = connection
  let running: JobId | null = null
  // Which check is under way: another one may have begun when the first answers.
  let checking: symbol | null = null
  let next: (() => void) | null = null
  let asked: ExportWish = whole('pdf')

  const told = ({ job, result }: Events['export.finished']): void => {
    const then = next
    running = null
    next = null
    update({ exporting: null })
    if (result.ok) {
      const { fileName, pages, warnings } = result.value
      const length = pages === null ? '' : `（${pages} 页）`
      tell({
        kind: warnings.length > 0 ? 'warning' : 'success',
        title: `已导出“${fileName}”${length}`,
        details: warnings,
        action: { label: '打开所在文件夹', run: () => void api['export.reveal']({ job }) },
      })
    } else if (result.failure.code === 'cancelled') {
      tell({ kind: 'info', title: '已取消导出，没有生成文件。' })
    } else {
      failed(result.failure)
    }
    if (result.ok) then?.()
  }

  const failed = (failure: Failure): void => tell(failureToast(failure))

  const look = async (report: ReportId, wish: ExportWish): Promise<void> => {
    const stage = '正在检查有没有印不出的字…'
    update({ exporting: { kind: 'pdf', stage, fraction: null }, missing: null })
    const check = Symbol('check')
    checking = check
    asked = wish
    const answer = await api['export.missing']({ report, edition: wish.edition })
    // 取消 was pressed meanwhile.
    if (checking !== check) return
    checking = null
    update({ exporting: null })
    if (!answer.ok) failed(answer.failure)
    else if (answer.value.length > 0) update({ missing: answer.value })
    else await begin(report, wish)
  }
  const begin = async (
    report: ReportId,
    { kind, ...wish }: ExportWish,
    draft = false,
  ): Promise<void> => work(kind, () => api[`export.${kind}`]({ report, draft, ...wish }))
  const work = async (
    kind: ExportState['kind'],
    ask: () => Promise<Result<JobId | null>>,
  ): Promise<void> => {
    update({ missing: null })
    const job = followJob(connection, 'export.finished', {
      progress: ({ stage, fraction }) => update({ exporting: { kind, stage, fraction } }),
      finished: told,
    })
    const answer = await ask()
    if (answer.ok && answer.value) {
      running = answer.value
      update({ exporting: { kind, stage: '正在准备…', fraction: null } })
      return job.started(answer.value)
    }
    job.stop()
    if (!answer.ok) failed(answer.failure)
  }
  /** The open report, all of it on the disk; null where it is not. */
  const saved = async (): Promise<ReportId | null> => {
    const { session, exporting } = state()
    if (!session) return null
    if (exporting) {
      tell({ kind: 'info', title: '上一次导出还没有完成，请稍候。' })
      return null
    }
    if (await session.flush()) return session.state().report.id
    tell({
      kind: 'error',
      title: '还有内容没有存上，先不导出。',
      details: ['请看窗口左下角的保存状态，存上之后再导出。'],
    })
    return null
  }

  return {
    exportAs: async (wish) => {
      const report = await saved()
      if (!report) return
      if (wish.kind === 'pdf') await look(report, wish)
      else await begin(report, wish)
    },
    exportDraft: async () => {
      const report = await saved()
      if (report) await begin(report, whole('pdf'), true)
    },
    exportFolder: async (wish) => {
      const report = await saved()
      if (!report) return
      const asking = { report, outputs: [...wish.outputs], unfilled: wish.unfilled }
      await work('folder', () => api['export.folder'](asking))
    },
    exportAnyway: async () => {
      const report = await saved()
      if (report) await begin(report, asked)
    },
    leaveIt: () => update({ missing: null }),
    cancel: () => {
      next = null
      if (running) return void api['export.cancel']({ job: running })
      checking = null
      update({ exporting: null })
    },
    isRunning: () => running !== null,
    afterwards: (then) => {
      if (running) next = then
      else then()
    },
  }
}

/** The report as it goes to the superior body, whatever is still open in it. */
export function whole(kind: ExportKind): ExportWish {
  return { kind, edition: 'reporting', unfilled: true }
}
