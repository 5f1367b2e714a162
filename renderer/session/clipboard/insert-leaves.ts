import { Editor, Range, Transforms } from 'slate'
import { isComputed, leafOf, type Inline } from '../../../shared/model/blocks/inline'
import type { Text } from '../../../shared/model/blocks/text'
import { cellAt } from '../slate/blocks'
import { holdsComputed } from '../slate/offsets'
import { isInLead } from '../slate/lead'

/**
 * Inserts text at the caret, in the place of what is selected. Text without a look of its own takes
 * the look around it, as typed text does. Always new nodes, so that the history does not take it for
 * typing.
 */
export function insertLeaves(editor: Editor, inlines: readonly Inline[]): void {
  if (editor.selection && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor)
  if (!editor.selection || inlines.every((each) => !isComputed(each) && each.text === '')) return
  const leaves = inlines.map(leafOf)
  const isPlain = leaves.every((leaf) => leaf.bold !== true && leaf.underline !== true)
  const { lead: _lead, ...look } = Editor.marks(editor) ?? {}
  const isLead = isInLead(editor)
  const looking = ({ lead: _own, ...leaf }: Text): Text => ({
    ...(isPlain ? look : withheldBy(look)),
    ...leaf,
    ...(isLead && { lead: true as const }),
  })
  const own = inlines.map((each): Inline =>
    isComputed(each)
      ? { ...each, children: [{ ...looking(leafOf(each)), text: '' }] }
      : looking(each),
  )
  Transforms.insertNodes(editor, own, { select: true })
  editor.marks = null
}

/** Among words that are not for the public nothing becomes public by having a look of its own. */
function withheldBy({ withheld }: Omit<Text, 'text' | 'lead'>): Pick<Text, 'withheld'> {
  return withheld === undefined ? {} : { withheld }
}

/** The words at the caret's block before and after the caret. */
export function around(editor: Editor): { readonly before: string; readonly after: string } {
  const point = editor.selection?.anchor
  if (!point) return { before: '', after: '' }
  const at = cellAt(editor, point)?.[1] ?? point.path.slice(0, 1)
  return {
    before: wordsIn(editor, { anchor: Editor.start(editor, at), focus: point }),
    after: wordsIn(editor, { anchor: point, focus: Editor.end(editor, at) }),
  }
}

/** What is computed counts as one object. */
function wordsIn(editor: Editor, range: Range): string {
  return Editor.string(editor, range) + (holdsComputed(editor, range) ? '\uFFFC' : '')
}
