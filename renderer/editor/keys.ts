import type { KeyboardEvent } from 'react'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { moveCell } from '../session/slate/tables'
import { moveLine } from './move-line'

/** Keys that mean something else in a table, and those that lead out of a table at the edges. */
export function handleKey(editor: Editor, event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
  if (ReactEditor.isReadOnly(editor)) return
  if (event.key === 'Tab') {
    // Tab never leaves the text by accident; F6 and Escape are for going elsewhere.
    event.preventDefault()
    moveCell(editor, event.shiftKey ? -1 : 1)
  }
  if (event.shiftKey) return
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
  if (by && moveLine(editor, by)) event.preventDefault()
}
