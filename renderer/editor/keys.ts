import type { KeyboardEvent } from 'react'
import { Editor } from 'slate'
import { insertParagraphAt } from '../session/slate/breaks'
import { moveCell, tablePlace } from '../session/slate/tables'

/** Keys that mean something else in a table, and those that lead out of a table at the edges. */
export function handleKey(editor: Editor, event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'Tab') {
    // Tab never leaves the text by accident; F6 and Escape are for going elsewhere.
    event.preventDefault()
    moveCell(editor, event.shiftKey ? -1 : 1)
  }
  if (event.shiftKey) return
  const place = tablePlace(editor)
  if (!place || !editor.selection) return
  const { index, table, current } = place
  const isLastRow = current.row + current.rowSpan >= table.children.length
  const atEnd = Editor.isEnd(editor, editor.selection.focus, [index, ...current.path])
  const atStart = Editor.isStart(editor, editor.selection.focus, [index, ...current.path])
  const below = event.key === 'ArrowDown' && isLastRow && atEnd
  if (below && index === editor.children.length - 1) {
    event.preventDefault()
    insertParagraphAt(editor, index + 1)
  } else if (event.key === 'ArrowUp' && index === 0 && current.row === 0 && atStart) {
    event.preventDefault()
    insertParagraphAt(editor, 0)
  }
}
