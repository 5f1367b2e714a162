import { Editor, Range, Transforms } from 'slate'
import type { Computed, ComputedShape } from '../../../shared/model/blocks/inline'
import type { Text } from '../../../shared/model/blocks/text'
import type {} from '../nodes'

/**
 * Puts a figure or a reference in the place of a range, with the caret behind it; it has the look of
 * the text there.
 */
export function insertComputed(editor: Editor, shape: ComputedShape, at: Range): void {
  Transforms.select(editor, at)
  // Before the words go: where they were a leaf of their own, its look goes with them.
  const { bold, underline, lead, withheld } = Editor.marks(editor) ?? {}
  if (Range.isExpanded(at)) Editor.deleteFragment(editor)
  const look: Text & { text: '' } = {
    text: '',
    ...(bold && { bold }),
    ...(underline && { underline }),
    ...(lead && { lead }),
    ...(withheld !== undefined && { withheld }),
  }
  const inline: Computed = { ...shape, children: [look] }
  Transforms.insertNodes(editor, inline, { select: true })
  Transforms.move(editor, { unit: 'offset' })
}
