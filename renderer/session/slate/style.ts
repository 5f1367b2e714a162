import { Editor, Node, Text as SlateText, Transforms } from 'slate'
import { leafOf } from '../../../shared/model/blocks/inline'
import type { Heading } from '../../../shared/model/blocks/heading'
import type { Paragraph } from '../../../shared/model/blocks/paragraph'
import type { Text } from '../../../shared/model/blocks/text'
import type { Level } from '../../../shared/model/level'
import { blockAt, isTextBlock, pointAt, selectedIndexes } from './blocks'

/** What a block is, as the tools show it: body text is a paragraph without a level. */
export type Style =
  | { readonly type: 'heading'; readonly level: Level }
  | { readonly type: 'paragraph'; readonly level: Level | null }

/** The style that all selected blocks have; null where they differ or are no text. */
export function styleOf(editor: Editor): Style | null {
  const styles = selectedTextBlocks(editor).map(({ block }) => ({
    type: block.type,
    level: block.level ?? null,
  }))
  const [first] = styles
  const isOne = styles.every(({ type, level }) => type === first?.type && level === first.level)
  return first && isOne ? (first as Style) : null
}

/** Gives all selected blocks of text a style; a role as that of a signature ends with it. */
export function setStyle(editor: Editor, style: Style): void {
  Editor.withoutNormalizing(editor, () => {
    for (const { index } of selectedTextBlocks(editor)) {
      const at = [index]
      Transforms.unsetNodes<Paragraph>(editor, 'role', { at })
      if (style.type === 'heading') {
        Transforms.setNodes<Heading>(editor, { type: 'heading', level: style.level }, { at })
        continue
      }
      Transforms.setNodes<Paragraph>(editor, { type: 'paragraph' }, { at })
      if (style.level) Transforms.setNodes<Paragraph>(editor, { level: style.level }, { at })
      else Transforms.unsetNodes<Paragraph>(editor, 'level', { at })
    }
  })
}

export type Mark = 'bold' | 'underline'

export function hasMark(editor: Editor, mark: Mark): boolean {
  return Editor.marks(editor)?.[mark] === true
}

export function toggleMark(editor: Editor, mark: Mark): void {
  if (hasMark(editor, mark)) Editor.removeMark(editor, mark)
  else Editor.addMark(editor, mark, true)
}

/** Whether the first selected paragraph has a run-in heading. */
export function hasLead(editor: Editor): boolean {
  const [first] = selectedTextBlocks(editor)
  return first?.block.children.some((inline) => leafOf(inline).lead) ?? false
}

/**
 * Marks the first sentence of the selected paragraphs as their run-in heading, or takes the mark
 * off. A paragraph without a level becomes one of `level`, since a run-in heading is numbered.
 */
export function toggleLead(editor: Editor, level: Level): void {
  const on = !hasLead(editor)
  Editor.withoutNormalizing(editor, () => {
    for (const { block, index } of selectedTextBlocks(editor)) {
      const at = [index]
      if (on) {
        Transforms.setNodes<Paragraph>(editor, { type: 'paragraph' }, { at })
        if (!block.level) Transforms.setNodes<Paragraph>(editor, { level }, { at })
        const focus = pointAt(editor, at, firstSentence(Node.string(block)))
        Transforms.setNodes<Text>(
          editor,
          { lead: true },
          {
            at: { anchor: Editor.start(editor, at), focus },
            match: SlateText.isText,
            split: true,
            voids: true,
          },
        )
      } else {
        Transforms.unsetNodes<Text>(editor, 'lead', {
          at,
          match: SlateText.isText,
          mode: 'lowest',
          voids: true,
        })
      }
    }
  })
}

function selectedTextBlocks(editor: Editor): { block: Heading | Paragraph; index: number }[] {
  const range = selectedIndexes(editor)
  if (!range) return []
  const found = []
  for (let index = range.first; index <= range.last; index += 1) {
    const block = blockAt(editor, index)
    if (block && isTextBlock(block)) found.push({ block, index })
  }
  return found
}

/** Length of the text up to and with its first full stop. */
function firstSentence(text: string): number {
  const stop = text.search(/[。！？]/u)
  return stop < 0 ? text.length : stop + 1
}
