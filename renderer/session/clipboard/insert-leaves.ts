import { Editor, Range, Transforms } from 'slate'
import type { Text } from '../../../shared/model/blocks/text'
import { isInLead } from '../slate/lead'

/**
 * Inserts text at the caret, in the place of what is selected. Text without a look of its own takes
 * the look around it, as typed text does. Always new nodes, so that the history does not take it for
 * typing.
 */
export function insertLeaves(editor: Editor, leaves: readonly Text[]): void {
  if (editor.selection && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor)
  if (!editor.selection || leaves.every(({ text }) => text === '')) return
  const isPlain = leaves.every((leaf) => leaf.bold !== true && leaf.underline !== true)
  const { lead: _lead, ...look } = Editor.marks(editor) ?? {}
  const isLead = isInLead(editor)
  const own = leaves.map(({ lead: _own, ...leaf }): Text => ({
    ...(isPlain && look),
    ...leaf,
    ...(isLead && { lead: true as const }),
  }))
  Transforms.insertNodes(editor, own, { select: true })
  editor.marks = null
}

/** The words at the caret's block before and after the caret. */
export function around(editor: Editor): { readonly before: string; readonly after: string } {
  const point = editor.selection?.anchor
  if (!point) return { before: '', after: '' }
  const at = point.path.slice(0, -1)
  const start = Editor.start(editor, at)
  const end = Editor.end(editor, at)
  return {
    before: Editor.string(editor, { anchor: start, focus: point }),
    after: Editor.string(editor, { anchor: point, focus: end }),
  }
}
