import type { Block } from './block'
import type { BlockId, ChapterId } from './ids'
import { chaptersInOrder, type Report } from './report'
import { writtenText } from './written-text'

/** A stretch of a text, in UTF-16 units, `end` not included. */
export interface Blank {
  readonly start: number
  readonly end: number
}

/** A blank of a report, in a block's `writtenText`. */
export interface PlacedBlank extends Blank {
  readonly chapter: ChapterId
  readonly block: BlockId
}

/** What the templates leave to the drafter: 【待填】 with or without a word on it, and 【提示：…】. */
const pattern = /【(?:待填|提示：)[^【】\n]*】/gu

/** The blanks of a text, in order. */
export function blanksIn(text: string): readonly Blank[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
}

/** How many blanks are left. Each block is looked through once: blocks are immutable. */
export function countBlanks(blocks: readonly Block[]): number {
  const known = ofChapter.get(blocks)
  if (known !== undefined) return known
  const count = blocks.reduce((sum, block) => sum + blanksOf(block).length, 0)
  ofChapter.set(blocks, count)
  return count
}

export function countReportBlanks(report: Report): number {
  return chaptersInOrder(report).reduce((sum, { blocks }) => sum + countBlanks(blocks), 0)
}

/**
 * The first blank after a place, on and on round the report; null where there is none. `block` is
 * an index among the chapter's blocks.
 */
export function nextBlank(
  report: Report,
  after: { readonly chapter: ChapterId; readonly block: number; readonly offset: number },
): PlacedBlank | null {
  const chapters = chaptersInOrder(report)
  const at = Math.max(
    0,
    chapters.findIndex(({ id }) => id === after.chapter),
  )
  const order = [...chapters.slice(at), ...chapters.slice(0, at + 1)]
  for (const [turn, { id: chapter, blocks }] of order.entries()) {
    if (countBlanks(blocks) === 0) continue
    for (const [index, block] of blocks.entries()) {
      if (turn === 0 && index < after.block) continue
      const from = turn === 0 && index === after.block ? after.offset : 0
      const found = blanksOf(block).find(({ start }) => start >= from)
      if (found) return { chapter, block: block.id, ...found }
    }
  }
  return null
}

const ofBlock = new WeakMap<Block, readonly Blank[]>()
const ofChapter = new WeakMap<readonly Block[], number>()

function blanksOf(block: Block): readonly Blank[] {
  const known = ofBlock.get(block)
  if (known) return known
  const blanks = blanksIn(writtenText(block))
  ofBlock.set(block, blanks)
  return blanks
}
