import { Editor, Range, Transforms } from 'slate'
import type { Block } from '../../../shared/model/block'
import type { Paragraph } from '../../../shared/model/blocks/paragraph'
import { blockAt, blockOf, emptyParagraph, isTextBlock } from '../slate/blocks'
import type { Fragment } from './fragment'
import { around, insertLeaves } from './insert-leaves'

/** Blocks from elsewhere: body text at either end goes on in the paragraph at the caret. */
export function asFragment(blocks: Block[]): Fragment {
  return { blocks, startsInside: isBody(blocks[0]), endsInside: isBody(blocks.at(-1)) }
}

/** A paragraph without number and role. */
export function isBody(block: Block | undefined): block is Paragraph {
  return block?.type === 'paragraph' && !block.level && !block.role
}

/**
 * Inserts blocks at the caret, which stands outside of tables, in the place of what is selected: a
 * first one that starts inside joins the text before the caret, a last one that ends inside takes
 * the text after it; any other stands by itself. An empty paragraph makes room.
 */
export function insertBlocks(editor: Editor, { blocks, startsInside, endsInside }: Fragment): void {
  if (editor.selection && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor)
  const place = editor.selection && blockOf(editor, editor.selection.anchor)
  if (!place) return
  Editor.withoutNormalizing(editor, () => {
    if (!isTextBlock(place.block)) return standing(editor, place.index + 1, blocks)
    const [first, ...others] = blocks
    const { before, after } = around(editor)
    const joins = startsInside && isTextBlock(first)
    if (joins) insertLeaves(editor, first.children)
    const rest = joins ? others : blocks
    if (rest.length === 0) return
    const isFree = !joins && before === ''
    const at = isFree ? place.index : place.index + 1
    const last = at + rest.length - 1
    if (!isFree && after !== '') splitOff(editor, at)
    standing(editor, at, rest)
    if (isFree && after === '') Transforms.removeNodes(editor, { at: [last + 1] })
    if (after !== '' && endsInside && isTextBlock(rest.at(-1))) {
      Transforms.mergeNodes(editor, { at: [last + 1] })
    }
    leaveTable(editor, last)
  })
}

/** Inserts whole blocks before an index, with the caret at their end. */
function standing(editor: Editor, index: number, blocks: readonly Block[]): void {
  Transforms.insertNodes(editor, [...blocks], { at: [index] })
  Transforms.select(editor, Editor.end(editor, [index + blocks.length - 1]))
}

/** Parts the block at the caret; what comes after the caret is body text, whatever it was. */
function splitOff(editor: Editor, index: number): void {
  Transforms.splitNodes(editor, { always: true })
  Transforms.setNodes<Paragraph>(editor, { type: 'paragraph' }, { at: [index] })
  Transforms.unsetNodes<Paragraph>(editor, ['level', 'role'], { at: [index] })
}

/** Behind a table or image one writes on in the next paragraph, made where there is none. */
function leaveTable(editor: Editor, index: number): void {
  if (isTextBlock(blockAt(editor, index))) return
  if (!isTextBlock(blockAt(editor, index + 1))) {
    Transforms.insertNodes(editor, emptyParagraph(), { at: [index + 1] })
  }
  Transforms.select(editor, Editor.start(editor, [index + 1]))
}
