import { chaptersInOrder } from '../../shared/model/report'
import type { Session } from '../session/session'
import { canSplit, splitChapter } from '../session/split-chapter'
import type { Command } from './command'
import { editorIn } from './text-command'

/** The highest heading is a chapter's own: the line at the caret becomes the title of a new one. */
export const headingOne: Command = {
  id: 'heading-1',
  title: '一级标题 一、（从这里另起一章）',
  menu: '格式',
  shortcut: 'Mod+Alt+1',
  tool: true,
  when: (context) => {
    const editor = editorIn(context)
    const chapter = context.session && openChapter(context.session)
    return editor !== null && !!chapter && canSplit(chapter, editor)
  },
  run: ({ session }) => {
    const chapter = session && openChapter(session)
    if (chapter) splitChapter(session, chapter)
  },
}

function openChapter(session: Session) {
  const { report, openChapter: id } = session.state()
  return chaptersInOrder(report).find((each) => each.id === id)
}
