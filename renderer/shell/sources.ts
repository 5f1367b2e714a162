import type { Failure } from '../../shared/model/failure'
import type { WindowParts } from './parts'
import { failureToast } from './failure-toast'

/** The files that the open report was made of. */
export interface Sources {
  readonly show: () => Promise<void>
  /** Writes one out as it came, where the user says. */
  readonly save: (source: number) => Promise<void>
}

export function createSources({ connection: { api }, state, update, tell }: WindowParts): Sources {
  const failed = (failure: Failure): void => tell(failureToast(failure))
  return {
    show: async () => {
      const { session } = state()
      if (!session) return
      const answer = await api['sources.list']({ report: session.state().report.id })
      if (answer.ok) update({ dialog: 'sources', sources: answer.value })
      else failed(answer.failure)
    },
    save: async (source) => {
      const answer = await api['sources.save']({ source })
      if (!answer.ok) failed(answer.failure)
      else if (answer.value !== null) tell({ kind: 'info', title: `已另存为“${answer.value}”` })
    },
  }
}
