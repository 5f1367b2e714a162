import { Editor, Range, Transforms } from 'slate'
import type { Paragraph } from '../../../shared/model/blocks/paragraph'
import type { Text } from '../../../shared/model/blocks/text'
import {
  blockOf,
  cellAt,
  emptyParagraph,
  isAtEnd,
  isAtStart,
  isEmpty,
  isVoid,
  type TextBlock,
} from './blocks'
import { behindNotes } from './notes'

/**
 * The return key: a heading is followed by body text, a numbered paragraph by the next number, an
 * empty numbered one by body text, an image by an empty paragraph; a cell gets another line.
 */
export function withBreaks(editor: Editor): Editor {
  const { insertBreak } = editor
  editor.insertBreak = () => {
    const { selection } = editor
    if (!selection) return
    if (Range.isExpanded(selection)) Editor.deleteFragment(editor)
    const place = editor.selection && blockOf(editor, editor.selection.anchor)
    if (!place || !editor.selection) return
    const { block, index } = place
    if (cellAt(editor, editor.selection.anchor)) Editor.insertText(editor, '\n')
    else if (isVoid(block)) insertParagraphAt(editor, index + 1)
    else if (block.type !== 'table') breakTextBlock(editor, block, index, insertBreak)
  }
  // A line feed inside a paragraph is nothing that the paper knows.
  editor.insertSoftBreak = () => editor.insertBreak()
  return editor
}

/** An empty paragraph at an index of the chapter, with the caret in it. */
export function insertParagraphAt(editor: Editor, index: number): void {
  Transforms.insertNodes(editor, emptyParagraph(), { at: [index] })
  Transforms.select(editor, Editor.start(editor, [index]))
}

function breakTextBlock(
  editor: Editor,
  block: TextBlock,
  index: number,
  insertBreak: () => void,
): void {
  const isBare = isEmpty(block)
  if (block.type === 'paragraph' && block.level && isBare) {
    Transforms.unsetNodes<Paragraph>(editor, 'level', { at: [index] })
    return
  }
  if (block.type === 'heading' && !isBare && isAtStart(editor, [index])) {
    Transforms.insertNodes(editor, emptyParagraph(), { at: [index] })
    return
  }
  const atEnd = isAtEnd(editor, [index])
  const behind = behindNotes(editor, index)
  Editor.withoutNormalizing(editor, () => {
    insertBreak()
    const next = [index + 1]
    if (block.type === 'heading') {
      Transforms.setNodes<Paragraph>(editor, { type: 'paragraph' }, { at: next })
      Transforms.unsetNodes<Paragraph>(editor, 'level', { at: next })
    } else if (block.role && block.role !== 'attachments') {
      Transforms.unsetNodes<Paragraph>(editor, 'role', { at: next })
    }
    if (!atEnd) return
    plainLeaf(editor, [...next, 0])
    // The notes of the paragraph stay below it.
    if (behind > index + 1) Transforms.moveNodes(editor, { at: next, to: [behind] })
  })
}

/** What is typed after the return key at a paragraph's end is no lead. */
function plainLeaf(editor: Editor, path: number[]): void {
  Transforms.unsetNodes<Text>(editor, 'lead', { at: path })
}
