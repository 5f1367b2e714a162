import { Editor, Node, Range, Text, type NodeEntry, type Path, type Point } from 'slate'
import type { Block } from '../../../shared/model/block'
import { isComputed, type Inline } from '../../../shared/model/blocks/inline'
import type { Heading } from '../../../shared/model/blocks/heading'
import type { Chart } from '../../../shared/model/blocks/chart'
import type { Image } from '../../../shared/model/blocks/image'
import type { PageBreak } from '../../../shared/model/blocks/page-break'
import type { Paragraph } from '../../../shared/model/blocks/paragraph'
import type { TableCell } from '../../../shared/model/blocks/table'
import { computedIn } from '../../../shared/model/written'
import { newId } from '../../../shared/model/ids'
import type { ElementNode } from '../nodes'

export type TextBlock = Heading | Paragraph

export function emptyParagraph(): Paragraph {
  return { type: 'paragraph', id: newId(), children: [{ text: '' }] }
}

/** The block at an index of the chapter. */
export function blockAt(editor: Editor, index: number): Block | undefined {
  return (editor.children as Block[])[index]
}

export function isTextBlock(block: Block | undefined): block is TextBlock {
  return block?.type === 'heading' || block?.type === 'paragraph'
}

/** Whether nothing stands in a block of text, not even a figure or a reference. */
export function isEmpty(block: Block): boolean {
  return Node.string(block) === '' && computedIn(block).length === 0
}

/** Whether a node stands in a line: while a text is being mended, anything can be in it. */
export function isInline(node: Node): node is Inline {
  return Text.isText(node) || isComputed(node)
}

/** A picture, a chart or a page break: the caret stands on it, never in it. */
export function isVoid(block: ElementNode | undefined): block is Image | Chart | PageBreak {
  return block?.type === 'image' || block?.type === 'chart' || block?.type === 'page-break'
}

/** The block in which a point lies, with its index. */
export function blockOf(editor: Editor, point: Point): { block: Block; index: number } | null {
  const index = point.path[0] ?? 0
  const block = blockAt(editor, index)
  return block ? { block, index } : null
}

/** The first and last index of the selected blocks; null without a selection. */
export function selectedIndexes(editor: Editor): { first: number; last: number } | null {
  if (!editor.selection) return null
  const [start, end] = Range.edges(Editor.unhangRange(editor, editor.selection))
  const first = start.path[0]
  const last = end.path[0]
  return first === undefined || last === undefined ? null : { first, last }
}

/** The table cell in which a point lies. */
export function cellAt(editor: Editor, point: Point): NodeEntry<TableCell> | null {
  if (point.path.length < 4) return null
  const path = point.path.slice(0, 3)
  const node = Node.get(editor, path)
  return isCell(node) ? [node, path] : null
}

export function isCell(node: Node): node is TableCell {
  return Node.isElement(node) && node.type === 'table-cell'
}

export function isAtStart(editor: Editor, path: Path): boolean {
  return !!editor.selection && Editor.isStart(editor, editor.selection.anchor, path)
}

export function isAtEnd(editor: Editor, path: Path): boolean {
  return !!editor.selection && Editor.isEnd(editor, editor.selection.anchor, path)
}

/** The point after so many characters (UTF-16 units) of the element at a path. */
export function pointAt(editor: Editor, path: Path, offset: number): Point {
  let rest = offset
  for (const [leaf, below] of Node.texts(Node.get(editor, path))) {
    if (rest <= leaf.text.length) return { path: [...path, ...below], offset: rest }
    rest -= leaf.text.length
  }
  return Editor.end(editor, path)
}
