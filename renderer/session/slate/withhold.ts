import { Editor, Node, Range, Text as SlateText, Transforms } from 'slate'
import type { Block } from '../../../shared/model/block'
import type { Chart } from '../../../shared/model/blocks/chart'
import type { Image } from '../../../shared/model/blocks/image'
import type { Table } from '../../../shared/model/blocks/table'
import { isComputed, leafOf, type Inline } from '../../../shared/model/blocks/inline'
import { captionText } from '../../../shared/model/written-text'
import { blockAt, cellAt, isTextBlock, isVoid } from './blocks'

type WholeBlock = Image | Chart | Table

/** What 不公开 would be said of: some words, or a table, picture or chart as a whole. */
export interface WithholdTarget {
  readonly kind: 'text' | WholeBlock['type']
  /** The words or the caption. */
  readonly words: string
  /** What the public edition says instead; null where nothing of it is withheld. */
  readonly wording: string | null
}

interface Target extends WithholdTarget {
  readonly ranges: readonly Range[]
  /** Indexes of blocks that are meant as a whole. */
  readonly blocks: readonly number[]
}

/**
 * What is meant at the selection: what is selected; without a selection the passage at the caret
 * that is withheld already, else the paragraph, or the table, picture or chart. Null where there is nothing.
 */
export function withholdTarget(editor: Editor): WithholdTarget | null {
  return targetOf(editor)
}

/** Withholds it, with what is said instead (empty leaves it out), or not any more (null). */
export function withhold(editor: Editor, wording: string | null): void {
  const target = targetOf(editor)
  if (!target) return
  Editor.withoutNormalizing(editor, () => {
    for (const index of target.blocks) set(editor, wording, { at: [index] })
    // From the last one back: a split moves the paths behind it.
    for (const at of target.ranges.toReversed()) {
      set(editor, wording, { at, match: SlateText.isText, split: true, voids: true })
    }
  })
}

function set(
  editor: Editor,
  wording: string | null,
  options: Parameters<typeof Transforms.setNodes>[2],
): void {
  if (wording === null) Transforms.unsetNodes<Table>(editor, 'withheld', options)
  else Transforms.setNodes<Table>(editor, { withheld: wording }, options)
}

function targetOf(editor: Editor): Target | null {
  const { selection } = editor
  if (!selection) return null
  return Range.isExpanded(selection) ? ofSelection(editor, selection) : atCaret(editor, selection)
}

function ofSelection(editor: Editor, selection: Range): Target | null {
  const range = Editor.unhangRange(editor, selection)
  const [start, end] = Range.edges(range)
  const [first = 0] = start.path
  const [last = 0] = end.path
  const ranges: Range[] = []
  const blocks: number[] = []
  for (let index = first; index <= last; index += 1) {
    const block = blockAt(editor, index)
    if (!block || block.type === 'page-break') continue
    const isInside = index > first && index < last
    if (isVoid(block) || (block.type === 'table' && isInside)) blocks.push(index)
    else {
      const own = Range.intersection(range, Editor.range(editor, [index]))
      if (own && Range.isExpanded(own)) ranges.push(own)
    }
  }
  return describe(editor, ranges, blocks)
}

function atCaret(editor: Editor, selection: Range): Target | null {
  const point = selection.anchor
  const [index = 0] = point.path
  const block = blockAt(editor, index)
  if (!block || block.type === 'page-break') return null
  if (isVoid(block)) return describe(editor, [], [index])
  const line = isTextBlock(block) ? [index] : cellAt(editor, point)?.[1]
  if (!line) return null
  const known = passageAt(editor, line, point.path[line.length] ?? 0)
  if (known) return describe(editor, [known], [])
  if (block.type === 'table') return describe(editor, [], [index])
  const whole = Editor.range(editor, line)
  return Node.string(block) === '' && !block.children.some(isComputed)
    ? null
    : describe(editor, [whole], [])
}

/** The marked passage of a line in which its child stands; null where that is not marked. */
function passageAt(editor: Editor, line: number[], child: number): Range | null {
  const inlines = (Node.get(editor, line) as Node & { children: Inline[] }).children
  const wordingAt = (at: number): string | undefined => {
    const inline = inlines[at]
    return inline && leafOf(inline).withheld
  }
  const wording = wordingAt(child)
  if (wording === undefined) return null
  // Slate's empty leaves between figures and references carry no mark.
  const isOf = (at: number): boolean => {
    const inline = inlines[at]
    if (!inline) return false
    return wordingAt(at) === wording || (!isComputed(inline) && inline.text === '')
  }
  let first = child
  let last = child
  while (isOf(first - 1)) first -= 1
  while (isOf(last + 1)) last += 1
  return {
    anchor: Editor.start(editor, [...line, first]),
    focus: Editor.end(editor, [...line, last]),
  }
}

function describe(editor: Editor, ranges: Range[], blocks: number[]): Target | null {
  const whole = blocks.map((index) => blockAt(editor, index)).filter(isWhole)
  const leaves = ranges.flatMap((at) =>
    [...Editor.nodes(editor, { at, match: SlateText.isText, voids: true })].map(([leaf, path]) => ({
      leaf,
      words: Editor.above(editor, { at: path, match: (node) => isComputed(node) }),
    })),
  )
  if (whole.length === 0 && leaves.length === 0) return null
  const words = [...ranges.map((range) => wordsIn(editor, range)), ...whole.map(captionText)]
  const marks = [
    ...leaves
      .filter(({ leaf, words: inComputed }) => leaf.text !== '' || inComputed)
      .map(({ leaf }) => leaf),
    ...whole,
  ].map(({ withheld }) => withheld)
  return {
    kind: leaves.length > 0 ? 'text' : (whole[0]?.type ?? 'text'),
    words: words.join('').slice(0, 200),
    wording: marks.find((mark) => mark !== undefined) ?? null,
    ranges,
    blocks,
  }
}

function isWhole(block: Block | undefined): block is WholeBlock {
  return block?.type === 'image' || block?.type === 'chart' || block?.type === 'table'
}

/** The words of a range with what its figures and references say. */
function wordsIn(editor: Editor, range: Range): string {
  const [start, end] = Range.edges(range)
  const parts: string[] = []
  for (const [node, path] of Editor.nodes(editor, {
    at: range,
    match: (each) => SlateText.isText(each) || isComputed(each),
    mode: 'highest',
    voids: true,
  })) {
    if (isComputed(node)) parts.push(editor.computedText(node))
    else if (SlateText.isText(node)) {
      const isFirst = path.join() === start.path.join()
      const isLast = path.join() === end.path.join()
      parts.push(node.text.slice(isFirst ? start.offset : 0, isLast ? end.offset : undefined))
    }
  }
  return parts.join('')
}
