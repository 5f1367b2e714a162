import { Editor, Point, Range, Transforms } from 'slate'

/**
 * Puts the caret into the leaf that will take what was composed, as behind the stop of a run-in
 * heading: only then does Slate take it out of the leaf beside it, in which the browser put it.
 */
export function standWhereInserted(editor: Editor): void {
  const { selection } = editor
  if (!selection || Range.isExpanded(selection)) return
  const point = Editor.insertionPoint(editor, selection.anchor)
  if (!Point.equals(point, selection.anchor)) Transforms.select(editor, point)
}
