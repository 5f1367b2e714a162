import { Editor, Range, Text } from 'slate'
import type { ChapterId } from '../../shared/model/ids'
import { countText } from './characters'
import type { Session, SessionState } from './session'

/** Characters without white space in the selection of the open chapter; 0 without one. */
export function createSelectedCount(session: Session): (state: SessionState) => number {
  let known: Pick<SessionState, 'report' | 'selection'> | null = null
  let characters = 0
  return ({ report, selection, openChapter }) => {
    if (!selection || Range.isCollapsed(selection)) return 0
    if (known?.report !== report || known.selection !== selection) {
      characters = countIn(session, openChapter, selection)
      known = { report, selection }
    }
    return characters
  }
}

function countIn(session: Session, chapter: ChapterId, selection: Range): number {
  const editor = session.editorOf(chapter)
  // The editor may already be ahead of what is shown.
  if (![selection.anchor, selection.focus].every(({ path }) => Editor.hasPath(editor, path))) {
    return 0
  }
  let sum = 0
  for (const [leaf, path] of Editor.nodes(editor, { at: selection, match: Text.isText })) {
    const part = Range.intersection(selection, Editor.range(editor, path))
    if (part) sum += countText(leaf.text.slice(...offsetsOf(part)))
  }
  return sum
}

function offsetsOf(range: Range): [start: number, end: number] {
  const [start, end] = Range.edges(range)
  return [start.offset, end.offset]
}
