import type { ReportId } from '../../shared/model/ids'
import type { WindowParts } from './parts'
import { failureToast } from './failure-toast'

/** 目标字数 of the open report, in characters without white space; 0 is none. */
export interface Target {
  /** Shows the target of a report that is being opened. */
  readonly restore: (report: ReportId) => Promise<void>
  /** Changes it: at once in the window, then in the store; what could not be kept goes back. */
  readonly change: (target: number) => Promise<void>
}

export function createTarget({ connection, tell, state, update }: WindowParts): Target {
  const { api } = connection
  return {
    restore: async (report) => {
      const answer = await api['target.read']({ report })
      update({ target: answer.ok ? answer.value : 0 })
    },
    change: async (target) => {
      const { session, target: before } = state()
      if (!session || target === before) return
      const report = session.state().report.id
      update({ target })
      const answer = await api['target.keep']({ report, target })
      if (answer.ok) return
      if (state().session === session) update({ target: before })
      tell(failureToast(answer.failure))
    },
  }
}
