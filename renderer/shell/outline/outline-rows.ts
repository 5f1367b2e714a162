import type { Block } from '../../../shared/model/block'
import { plainText } from '../../../shared/model/blocks/text'
import type { Chapter } from '../../../shared/model/chapter'
import type { BlockId, ChapterId } from '../../../shared/model/ids'
import { chaptersInOrder, type Report } from '../../../shared/model/report'
import type { Numbers } from '../../../shared/resolve/numbers'

/** A line of the outline: a chapter, or a heading in it (alone on its line or run in). */
export interface OutlineRow {
  readonly key: string
  readonly kind: Chapter['kind'] | 'heading'
  readonly chapter: ChapterId
  /** Null for the chapter itself. */
  readonly block: BlockId | null
  /** The block's place in its chapter; -1 for the chapter itself. */
  readonly index: number
  /** 1 for chapters, front and back. */
  readonly depth: number
  readonly number: string
  readonly text: string
  /** Whether headings stand below it: only chapters fold. */
  readonly folds: boolean
}

/** The outline of a report in the order of the paper, without what lies below folded chapters. */
export function outlineRows(
  report: Report,
  numbers: Numbers,
  folded: ReadonlySet<ChapterId>,
): readonly OutlineRow[] {
  return chaptersInOrder(report).flatMap((chapter) => {
    const headings = headingRows(chapter, numbers)
    const own: OutlineRow = {
      key: chapter.id,
      kind: chapter.kind,
      chapter: chapter.id,
      block: null,
      index: -1,
      depth: 1,
      number: numbers.chapters.get(chapter.id) ?? '',
      text: chapterName(chapter),
      folds: headings.length > 0,
    }
    return folded.has(chapter.id) ? [own] : [own, ...headings]
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

function chapterName({ kind, title }: Chapter): string {
  if (kind === 'front') return '开头'
  if (kind === 'back') return '落款'
  return title
}

// Chapters are immutable, so one that is not written in is looked through once.
const ofChapters = new WeakMap<Chapter, { numbers: Numbers; rows: readonly OutlineRow[] }>()

function headingRows(chapter: Chapter, numbers: Numbers): readonly OutlineRow[] {
  const known = ofChapters.get(chapter)
  if (known?.numbers === numbers) return known.rows
  const rows: OutlineRow[] = []
  for (const [index, block] of chapter.blocks.entries()) {
    const text = headingText(block)
    if (text !== null) rows.push(headingRow(chapter, block, index, text, numbers))
  }
  ofChapters.set(chapter, { numbers, rows })
  return rows
}

function headingRow(
  chapter: Chapter,
  block: Block,
  index: number,
  text: string,
  numbers: Numbers,
): OutlineRow {
  const level = 'level' in block ? (block.level ?? null) : null
  return {
    key: block.id,
    kind: 'heading',
    chapter: chapter.id,
    block: block.id,
    index,
    depth: Math.max(2, (level ?? 1) - (chapter.level ?? 1) + 1),
    number: numbers.blocks.get(block.id) ?? '',
    text,
    folds: false,
  }
}

// Blocks are immutable, so each is looked at once.
const texts = new WeakMap<Block, string>()

/** The words of a heading, or of a paragraph's run-in heading; null for any other block. */
function headingText(block: Block): string | null {
  if (block.type !== 'heading' && !(block.type === 'paragraph' && block.level)) return null
  const known = texts.get(block)
  if (known !== undefined) return known === '' && block.type === 'paragraph' ? null : known
  const leaves =
    block.type === 'heading' ? block.children : block.children.filter(({ lead }) => lead)
  const text = plainText(leaves)
  texts.set(block, text)
  return text === '' && block.type === 'paragraph' ? null : text
}

function isSame(a: OutlineRow, b: OutlineRow | undefined): boolean {
  return (
    b !== undefined &&
    a.key === b.key &&
    a.index === b.index &&
    a.depth === b.depth &&
    a.number === b.number &&
    a.text === b.text &&
    a.folds === b.folds
  )
}
