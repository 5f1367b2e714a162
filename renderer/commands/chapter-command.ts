import type { Chapter } from '../../shared/model/chapter'
import { chaptersInOrder } from '../../shared/model/report'
import type { Session } from '../session/session'
import type { Command, CommandContext, Desk } from './command'

/** The open chapter and its place among the numbered ones; -1 for front and back. */
export interface OpenChapter {
  readonly desk: Desk
  readonly session: Session
  readonly chapter: Chapter
  readonly index: number
  readonly last: number
}

interface ChapterAction extends Pick<Command, 'id' | 'title' | 'shortcut' | 'tool'> {
  /** It changes nothing: possible also where the report can only be read. */
  readonly reads?: boolean
  readonly when?: (open: OpenChapter) => boolean
  readonly run: (open: OpenChapter) => void
}

/** Makes a command of an action on the open chapter; it waits for a composition's end. */
export function chapterCommand({ reads = false, when, run, ...named }: ChapterAction): Command {
  return {
    ...named,
    menu: '章节',
    when: (context) => {
      const open = openChapter(context)
      if (!open || (open.session.state().readOnly && !reads)) return false
      return when?.(open) ?? true
    },
    run: (context) => {
      const open = openChapter(context)
      if (open) run(open)
    },
  }
}

function openChapter({ desk, session }: CommandContext): OpenChapter | null {
  if (!session || session.state().composing) return null
  const { report, openChapter: id } = session.state()
  const chapter = chaptersInOrder(report).find((each) => each.id === id)
  if (!chapter) return null
  const index = report.chapters.indexOf(chapter)
  return { desk, session, chapter, index, last: report.chapters.length - 1 }
}
