import { Editor, Range } from 'slate'
import { nextBlank } from '../../shared/model/blanks'
import { openCharts } from '../session/charts'
import type { Session } from '../session/session'
import { offsetOf } from '../session/slate/offsets'
import type { Command } from './command'

/**
 * Selects the next 【待填】 after the caret, so that typing fills it, or goes to the next chart that is
 * not whole; round the end to the first.
 */
export const nextBlankCommand: Command = {
  id: 'next-blank',
  title: '下一处待填',
  menu: '编辑',
  shortcut: 'F4',
  when: ({ session }) => session !== null && !session.state().composing,
  run: ({ session }) => {
    if (session) goToNextBlank(session)
  },
}

function goToNextBlank(session: Session): void {
  const state = session.state()
  const { written, openChapter: chapter, selection } = state
  const editor = session.editorOf(chapter)
  const end = selection && Range.end(selection)
  const block = end?.path[0] ?? 0
  const offset = end && Editor.hasPath(editor, end.path) ? offsetOf(editor, end) : 0
  const found = nextBlank(written, { chapter, block, offset }, openCharts(state))
  if (found) session.reveal(found.chapter, found.block, found.end > 0 ? found : undefined)
}
