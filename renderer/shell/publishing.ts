import { commentsInFiles } from '../../shared/check/known-comments'
import { openRemarks, type OpenRemark } from '../../shared/check/open-remarks'
import type { Checking } from './checking'
import { failureToast } from './failure-toast'
import type { WindowParts } from './parts'

/** The dialogs in which a public edition is made: what readers of imported files remarked is told there. */
export interface Publishing {
  readonly show: (dialog: 'public' | 'hand-over') => Promise<void>
  /** Leaves the dialog for the text where a remark stands, the panel of findings beside it. */
  readonly goTo: (remark: OpenRemark) => void
}

export function createPublishing(
  { connection, state, update, tell }: WindowParts,
  checking: Pick<Checking, 'toggle'>,
): Publishing {
  return {
    show: async (dialog) => {
      const { session } = state()
      if (!session) return
      const { report } = session.state()
      const [basis, files] = await Promise.all([
        connection.api['check.read']({ report: report.id }),
        connection.api['sources.list']({ report: report.id }),
      ])
      if (state().session !== session) return
      if (!files.ok) tell(failureToast(files.failure))
      const ignored = basis.ok ? basis.value.notes.ignored : []
      const comments = files.ok ? commentsInFiles(files.value) : []
      update({ dialog, remarks: openRemarks(report, comments, ignored) })
    },
    goTo: ({ chapter, block }) => {
      update({ dialog: null })
      if (!state().checking) checking.toggle()
      state().session?.reveal(chapter, block)
    },
  }
}
