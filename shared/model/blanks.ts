import type { BlockId, ChapterId } from './ids'
import { chaptersInOrder } from './report'
import type { WrittenBlock, WrittenReport } from './written'
import { writtenText } from './written-text'

/** A stretch of a text, in UTF-16 units, `end` not included. */
export interface Blank {
  readonly start: number
  readonly end: number
}

/** A blank of a text; a hint is to be deleted, not to be filled. */
export interface FoundBlank extends Blank {
  readonly hint: boolean
}

/** A blank of a report, in a block's `writtenText`; of a chart, which has none, from 0 to 0. */
export interface PlacedBlank extends Blank {
  readonly chapter: ChapterId
  readonly block: BlockId
}

/** What the templates leave to the drafter: 【待填】 with or without a word on it, and 【提示：…】. */
const pattern = /【(?:待填|(提示：))[^【】\n]*】/gu

/** The blanks of a text, in order. */
export function blanksIn(text: string): readonly FoundBlank[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: { length }, 1: hint }) => ({
    start: index,
    end: index + length,
    hint: hint !== undefined,
  }))
}

/** How much is left to be filled and to be deleted. */
export interface BlankCount {
  readonly fills: number
  readonly hints: number
}

/** The blanks of blocks. Each block is looked through once: blocks are immutable. */
export function countBlanks(blocks: readonly WrittenBlock[]): BlankCount {
  const known = ofChapter.get(blocks)
  if (known) return known
  const all = blocks.flatMap((block) => blanksOf(block))
  const hints = all.filter(({ hint }) => hint).length
  const count = { fills: all.length - hints, hints }
  ofChapter.set(blocks, count)
  return count
}

export function countReportBlanks(report: WrittenReport): BlankCount {
  const counts = chaptersInOrder(report).map(({ blocks }) => countBlanks(blocks))
  return {
    fills: counts.reduce((sum, { fills }) => sum + fills, 0),
    hints: counts.reduce((sum, { hints }) => sum + hints, 0),
  }
}

/**
 * The first blank after a place, on and on round the report; null where there is none. `block` is
 * an index among the chapter's blocks. Charts for which something is to be filled in are among them.
 */
export function nextBlank(
  report: WrittenReport,
  after: { readonly chapter: ChapterId; readonly block: number; readonly offset: number },
  charts: ReadonlySet<BlockId> = new Set(),
): PlacedBlank | null {
  const chapters = chaptersInOrder(report)
  const at = Math.max(
    0,
    chapters.findIndex(({ id }) => id === after.chapter),
  )
  const order = [...chapters.slice(at), ...chapters.slice(0, at + 1)]
  for (const [turn, { id: chapter, blocks }] of order.entries()) {
    for (const [index, block] of blocks.entries()) {
      if (turn === 0 && index < after.block) continue
      const isHere = turn === 0 && index === after.block
      if (charts.has(block.id) && !isHere) return { chapter, block: block.id, start: 0, end: 0 }
      const from = isHere ? after.offset : 0
      const found = blanksOf(block).find(({ start }) => start >= from)
      if (found) return { chapter, block: block.id, start: found.start, end: found.end }
    }
  }
  return null
}

const ofBlock = new WeakMap<WrittenBlock, readonly FoundBlank[]>()
const ofChapter = new WeakMap<readonly WrittenBlock[], BlankCount>()

function blanksOf(block: WrittenBlock): readonly FoundBlank[] {
  const known = ofBlock.get(block)
  if (known) return known
  const blanks = blanksIn(writtenText(block))
  ofBlock.set(block, blanks)
  return blanks
}
