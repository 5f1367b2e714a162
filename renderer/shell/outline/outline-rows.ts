import { plainText } from '../../../shared/model/blocks/text'
import type { Chapter } from '../../../shared/model/chapter'
import type { BlockId, ChapterId } from '../../../shared/model/ids'
import { chaptersInOrder } from '../../../shared/model/report'
import type { WrittenBlock, WrittenChapter, WrittenReport } from '../../../shared/model/written'
import type { Numbers } from '../../../shared/resolve/numbers'
import { chapterName } from '../../session/chapter-name'

/**
 * A line of the outline: a chapter, a heading in it (alone on its line or run in), or a numbered
 * paragraph without one, so that no number is missing between its neighbours.
 */
export interface OutlineRow {
  readonly key: string
  readonly kind: Chapter['kind'] | 'heading' | 'paragraph'
  readonly chapter: ChapterId
  /** Null for the chapter itself. */
  readonly block: BlockId | null
  /** The block's place in its chapter; -1 for the chapter itself. */
  readonly index: number
  /** 1 for chapters, front and back. */
  readonly depth: number
  readonly number: string
  /** The title; of a numbered paragraph only its beginning. */
  readonly text: string
  /** Whether lines stand below it: only chapters fold. */
  readonly folds: boolean
}

/** The outline of a report in the order of the paper, without what lies below folded chapters. */
export function outlineRows(
  report: WrittenReport,
  numbers: Numbers,
  folded: ReadonlySet<ChapterId>,
): readonly OutlineRow[] {
  return chaptersInOrder(report).flatMap((chapter) => {
    const below = rowsBelow(chapter, numbers)
    const own: OutlineRow = {
      key: chapter.id,
      kind: chapter.kind,
      chapter: chapter.id,
      block: null,
      index: -1,
      depth: 1,
      number: numbers.chapters.get(chapter.id) ?? '',
      text: chapterName(chapter),
      folds: below.length > 0,
    }
    return folded.has(chapter.id) ? [own] : [own, ...below]
  })
}

/** The row that the caret is in: the last one that begins at or before a block of the chapter. */
export function rowAt(
  rows: readonly OutlineRow[],
  chapter: ChapterId,
  index: number,
): OutlineRow | undefined {
  return rows.findLast((row) => row.chapter === chapter && row.index <= index)
}

/** The same list as before, where nothing that is shown is another. */
export function keepRows(
  old: readonly OutlineRow[],
  next: readonly OutlineRow[],
): readonly OutlineRow[] {
  const same = old.length === next.length && next.every((row, at) => isSame(row, old[at]))
  return same ? old : next
}

// Chapters are immutable, so one that is not written in is looked through once.
const ofChapters = new WeakMap<WrittenChapter, { numbers: Numbers; rows: readonly OutlineRow[] }>()

function rowsBelow(chapter: WrittenChapter, numbers: Numbers): readonly OutlineRow[] {
  const known = ofChapters.get(chapter)
  if (known?.numbers === numbers) return known.rows
  const rows: OutlineRow[] = []
  for (const [index, block] of chapter.blocks.entries()) {
    const line = lineOf(block)
    if (line) rows.push(rowOf(chapter, block, index, line, numbers))
  }
  ofChapters.set(chapter, { numbers, rows })
  return rows
}

function rowOf(
  chapter: WrittenChapter,
  block: WrittenBlock,
  index: number,
  line: Line,
  numbers: Numbers,
): OutlineRow {
  const level = 'level' in block ? (block.level ?? null) : null
  return {
    ...line,
    key: block.id,
    chapter: chapter.id,
    block: block.id,
    index,
    depth: Math.max(2, (level ?? 1) - (chapter.level ?? 1) + 1),
    number: numbers.blocks.get(block.id) ?? '',
    folds: false,
  }
}

/** What a block gives the outline. */
type Line = Pick<OutlineRow, 'text'> & { readonly kind: 'heading' | 'paragraph' }

// Blocks are immutable, so each is looked at once.
const lines = new WeakMap<WrittenBlock, Line>()

/** A heading's words, those of a run-in heading, the beginning of a numbered paragraph, or null. */
function lineOf(block: WrittenBlock): Line | null {
  if (block.type !== 'heading' && !(block.type === 'paragraph' && block.level)) return null
  const known = lines.get(block)
  if (known) return known
  const lead = block.type === 'paragraph' ? block.children.filter((leaf) => leaf.lead) : []
  const title = plainText(block.type === 'heading' ? block.children : lead)
  const line: Line =
    block.type === 'heading' || title !== ''
      ? { kind: 'heading', text: title }
      : { kind: 'paragraph', text: beginning(plainText(block.children)) }
  lines.set(block, line)
  return line
}

/** As many characters as the outline has room for at its widest. */
const shownOfParagraph = 24

function beginning(text: string): string {
  const shown = Array.from(text.slice(0, 2 * shownOfParagraph))
    .slice(0, shownOfParagraph)
    .join('')
  return shown.length < text.length ? `${shown}…` : text
}

function isSame(a: OutlineRow, b: OutlineRow | undefined): boolean {
  return (
    b !== undefined &&
    a.key === b.key &&
    a.kind === b.kind &&
    a.index === b.index &&
    a.depth === b.depth &&
    a.number === b.number &&
    a.text === b.text &&
    a.folds === b.folds
  )
}
