import type { Block } from './block'
import type { Figure } from './blocks/figure'
import {
  isComputed,
  isFigure,
  isReference,
  leafOf,
  type Computed,
  type ComputedShape,
  type Inline,
} from './blocks/inline'
import type { Reference, ReferenceShape } from './blocks/reference'
import type { Heading } from './blocks/heading'
import type { Paragraph } from './blocks/paragraph'
import type { Table, TableCell, TableRow } from './blocks/table'
import type { Text } from './blocks/text'
import type { Chapter } from './chapter'
import type { Report } from './report'

/** What a figure or a reference says where it stands. */
export type ComputedText = (inline: ComputedShape) => string

/** A leaf of text; with `figure` or `reference` it is what that one shows. */
export type WrittenText = Text & { readonly figure?: Figure; readonly reference?: Reference }

type Holding<Of, Leaf> = Omit<Of, 'children'> & { children: Leaf[] }

/** A block whose lines hold other things than it is stored with. */
type BlockOf<Leaf> =
  | Holding<Heading, Leaf>
  | Holding<Paragraph, Leaf>
  | TableOf<Leaf>
  | Exclude<Block, Heading | Paragraph | Table>
type TableOf<Leaf> = Holding<Table, Holding<TableRow, Holding<TableCell, Leaf>>>

export type WrittenCell = Holding<TableCell, WrittenText>
export type WrittenRow = Holding<TableRow, WrittenCell>
export type WrittenTable = TableOf<WrittenText>

/** A block whose figures and references are written out: one that holds none is the very same object. */
export type WrittenBlock = BlockOf<WrittenText>

export type WrittenChapter = Omit<Chapter, 'blocks'> & { blocks: WrittenBlock[] }
export type WrittenReport = Omit<Report, 'front' | 'chapters' | 'back'> & {
  front: WrittenChapter
  chapters: WrittenChapter[]
  back: WrittenChapter
}

/** Every figure and reference of a block, in order. */
export function computedIn(block: Block): readonly Computed[] {
  const known = ofBlock.get(block)
  if (known) return known
  const found = linesOf<Inline>(block).flat().filter(isComputed)
  ofBlock.set(block, found)
  return found
}

/** Every figure of a block, in order. */
export function figuresIn(block: Block): readonly Figure[] {
  return computedIn(block).filter(isFigure)
}

/** Whether what is computed is a reference, not a figure. */
export function isReferenceShape(inline: ComputedShape): inline is ReferenceShape {
  return isReference(inline)
}

/**
 * The block with its figures and references written out. Made anew only where one of them says
 * something else: what is computed of a written block can be kept by its identity.
 */
export function writtenBlock(block: Block, textOf: ComputedText): WrittenBlock {
  const computed = computedIn(block)
  if (computed.length === 0) return block as WrittenBlock
  const texts = computed.map(textOf)
  const known = written.get(block)
  if (known && known.texts.every((text, at) => text === texts[at])) return known.block
  const made = withLines(block, (inlines) => writtenLeaves(inlines, textOf))
  written.set(block, { texts, block: made })
  return made
}

/** The report with its figures written out; chapters and blocks without any are the same objects. */
export function writtenReport(report: Report, textOf: ComputedText): WrittenReport {
  return {
    ...report,
    front: writtenChapter(report.front, textOf),
    chapters: report.chapters.map((chapter) => writtenChapter(chapter, textOf)),
    back: writtenChapter(report.back, textOf),
  }
}

export function writtenChapter(chapter: Chapter, textOf: ComputedText): WrittenChapter {
  const known = chapters.get(chapter)
  if (known?.textOf === textOf) return known.chapter
  const made = withBlocks(chapter, writtenBlocks(chapter.blocks, textOf), known?.chapter)
  chapters.set(chapter, { textOf, chapter: made })
  return made
}

/** The chapter itself, or as it was written before, where the blocks are those of one of them. */
function withBlocks(
  chapter: Chapter,
  blocks: WrittenBlock[],
  before: WrittenChapter | undefined,
): WrittenChapter {
  if (blocks === chapter.blocks) return chapter as WrittenChapter
  return before && sameItems(before.blocks, blocks) ? before : { ...chapter, blocks }
}

export function writtenBlocks(blocks: readonly Block[], textOf: ComputedText): WrittenBlock[] {
  const made = blocks.map((block) => writtenBlock(block, textOf))
  return sameItems(made, blocks) ? (blocks as WrittenBlock[]) : made
}

/** Leaves with the figures and references among them written out. */
export function writtenLeaves(inlines: readonly Inline[], textOf: ComputedText): WrittenText[] {
  const leaves = inlines.map((inline): WrittenText => {
    if (isFigure(inline)) return { ...leafOf(inline), text: textOf(inline), figure: inline }
    if (isReference(inline)) return { ...leafOf(inline), text: textOf(inline), reference: inline }
    return inline
  })
  // Slate keeps an empty leaf on either side of what is computed.
  const filled = leaves.filter(({ text }) => text !== '')
  return filled.length > 0 ? filled : [{ text: '' }]
}

/** Leaves as they are stored: what shows a figure or a reference is one again. */
export function inlinesOfWritten(leaves: readonly WrittenText[]): Inline[] {
  return leaves.map(({ figure, reference, ...leaf }): Inline => {
    const computed = figure ?? reference
    return computed ? { ...computed, children: [{ ...leaf, text: '' }] } : leaf
  })
}

const ofBlock = new WeakMap<Block, readonly Computed[]>()
const written = new WeakMap<
  Block,
  { readonly texts: readonly string[]; readonly block: WrittenBlock }
>()
const chapters = new WeakMap<
  Chapter,
  { readonly textOf: ComputedText; readonly chapter: WrittenChapter }
>()

/** The block with other inlines, one for each. */
export function withInlines(block: Block, change: (inline: Inline) => Inline): Block {
  return withLines(block, (inlines) => inlines.map(change))
}

/** The leaves of a written block, in order. */
export function leavesIn(block: WrittenBlock): readonly WrittenText[] {
  return linesOf<WrittenText>(block).flat()
}

/** The block with what `change` makes of each of its lines: that of a text, those of cells. */
export function withLines<Leaf>(
  block: Block,
  change: (inlines: readonly Inline[]) => Leaf[],
): BlockOf<Leaf> {
  if (block.type === 'heading' || block.type === 'paragraph') {
    return { ...block, children: change(block.children) }
  }
  if (block.type !== 'table') return block
  const children = block.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: change(cell.children) })),
  }))
  return { ...block, children }
}

function linesOf<Leaf>(block: BlockOf<Leaf>): readonly (readonly Leaf[])[] {
  if (block.type === 'heading' || block.type === 'paragraph') return [block.children]
  if (block.type !== 'table') return []
  return block.children.flatMap((row) => row.children.map(({ children }) => children))
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at])
}
