import { Editor, Range } from 'slate'
import { nextBlank } from '../../shared/model/blanks'
import type { Session } from '../session/session'
import { offsetOf } from '../session/slate/offsets'
import type { Command } from './command'

/** Selects the next 【待填】 after the caret, so that typing fills it; round the end to the first. */
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
  const { written, openChapter: chapter, selection } = session.state()
  const editor = session.editorOf(chapter)
  const end = selection && Range.end(selection)
  const block = end?.path[0] ?? 0
  const offset = end && Editor.hasPath(editor, end.path) ? offsetOf(editor, end) : 0
  const found = nextBlank(written, { chapter, block, offset })
  if (found) session.reveal(found.chapter, found.block, found)
}
