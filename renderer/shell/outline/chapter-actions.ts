import type { ChapterId } from '../../../shared/model/ids'
import { addChapter } from '../../commands/add-chapter'
import type { CommandContext } from '../../commands/command'
import { removeChapter } from '../../commands/remove-chapter'
import type { Session } from '../../session/session'

/** What the outline does with one of its chapters, open or not. */
export interface ChapterActions {
  readonly addAfter: () => void
  readonly remove: () => void
  readonly move: (by: 1 | -1) => void
  readonly canMove: (by: 1 | -1) => boolean
}

/** Actions on a chapter; those that are commands work on the open one, so it is opened first. */
export function chapterActions(context: CommandContext, chapter: ChapterId): ChapterActions {
  const { session } = context
  const index = (): number =>
    session?.state().report.chapters.findIndex(({ id }) => id === chapter) ?? -1
  const canMove = (by: 1 | -1): boolean => {
    const at = index()
    const count = session?.state().report.chapters.length ?? 0
    return at >= 0 && at + by >= 0 && at + by < count
  }
  return {
    addAfter: () => {
      session?.openChapter(chapter)
      addChapter.run(context)
    },
    remove: () => {
      session?.openChapter(chapter)
      removeChapter.run(context)
    },
    canMove,
    move: (by) => {
      if (session && canMove(by)) moveTo(session, chapter, index() + by)
    },
  }
}

/** Gives a chapter another place; everything is numbered anew. */
function moveTo(session: Session, chapter: ChapterId, index: number): void {
  session.change({ type: 'move-chapter', chapter, index })
}
