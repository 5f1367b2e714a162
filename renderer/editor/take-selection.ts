import { Range, Transforms, type Editor } from 'slate'
import { ReactEditor } from 'slate-react'

/**
 * The selection on the screen, taken over at once: Slate waits a tenth of a second for it, and a
 * key pressed right after a double click would work on what was selected before.
 */
export function takeSelection(editor: Editor): void {
  if (!ReactEditor.isMounted(editor) || !ReactEditor.isFocused(editor)) return
  if (ReactEditor.isComposing(editor)) return
  const shown = document.getSelection()
  if (!shown || shown.rangeCount === 0) return
  const { anchorNode, focusNode } = shown
  const isIn =
    ReactEditor.hasSelectableTarget(editor, anchorNode) &&
    ReactEditor.hasSelectableTarget(editor, focusNode)
  if (!isIn) return
  const range = ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true })
  if (!range || (editor.selection && Range.equals(range, editor.selection))) return
  Transforms.select(editor, range)
}
