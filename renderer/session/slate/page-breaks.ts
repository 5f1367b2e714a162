import { Editor, Range, Transforms } from 'slate'
import type { PageBreak } from '../../../shared/model/blocks/page-break'
import type { Paragraph } from '../../../shared/model/blocks/paragraph'
import { newId } from '../../../shared/model/ids'
import { blockOf, isAtEnd, isAtStart, isTextBlock } from './blocks'
import { continueAfter } from './standing'
import { tablePlace } from './tables'

/** Whether a page can begin at the caret: not within a table. */
export function canBreakPage(editor: Editor): boolean {
  return editor.selection !== null && tablePlace(editor) === null
}

/**
 * A page break at the caret, in the place of what is selected. It parts the paragraph there; what
 * comes after it is body text where it was a heading or numbered.
 */
export function insertPageBreak(editor: Editor): void {
  if (!canBreakPage(editor) || !editor.selection) return
  Editor.withoutNormalizing(editor, () => {
    if (editor.selection && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor)
    const place = editor.selection && blockOf(editor, editor.selection.anchor)
    if (!place) return
    const { block, index } = place
    const pageBreak: PageBreak = { type: 'page-break', id: newId(), children: [{ text: '' }] }
    if (isTextBlock(block) && isAtStart(editor, [index])) {
      Transforms.insertNodes(editor, pageBreak, { at: [index] })
      return
    }
    if (isTextBlock(block) && !isAtEnd(editor, [index])) split(editor, index + 1)
    Transforms.insertNodes(editor, pageBreak, { at: [index + 1] })
    continueAfter(editor, index + 1)
  })
}

function split(editor: Editor, rest: number): void {
  Transforms.splitNodes(editor, { always: true })
  Transforms.setNodes<Paragraph>(editor, { type: 'paragraph' }, { at: [rest] })
  Transforms.unsetNodes<Paragraph>(editor, ['level', 'role'], { at: [rest] })
}
