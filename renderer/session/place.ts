import type { Place } from '../../shared/model/remembered'
import { chapterOf } from './picture'
import type { Session } from './session'
import { offsetOf, pointAt } from './slate/offsets'

/** Where somebody is in the open report; `scroll` is the paper's, in em. */
export function placeOf(session: Session, scroll: number): Place {
  const { openChapter: chapter, selection } = session.state()
  const editor = session.editorOf(chapter)
  const block = editor.children[selection?.focus.path[0] ?? 0]
  if (!selection || !block || !('id' in block)) return { chapter, block: null, offset: 0, scroll }
  return { chapter, block: block.id, offset: offsetOf(editor, selection.focus), scroll }
}

/** Opens the chapter of a place and puts the caret there; false where its chapter is gone. */
export function goToPlace(session: Session, { chapter, block, offset }: Place): boolean {
  if (!chapterOf(session.state().report, chapter)) return false
  const editor = session.editorOf(chapter)
  const index = editor.children.findIndex((each) => 'id' in each && each.id === block)
  // Not by an edit: nothing is on the screen yet.
  if (index >= 0) {
    const point = pointAt(editor, index, offset)
    editor.selection = { anchor: point, focus: point }
  }
  session.openChapter(chapter)
  return true
}
