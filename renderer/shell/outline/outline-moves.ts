import type { Block } from '../../../shared/model/block'
import type { Chapter } from '../../../shared/model/chapter'
import type { ChapterId } from '../../../shared/model/ids'
import { chaptersInOrder, type Report } from '../../../shared/model/report'
import type { Gap, Stretch } from '../../session/move-blocks'
import type { Session } from '../../session/session'
import { dropIndex } from './drop-index'
import type { OutlineRow } from './outline-rows'

/** What moving a line of the outline means: a whole chapter, or a heading with all below it. */
export type OutlineMove =
  | { readonly type: 'chapter'; readonly chapter: ChapterId; readonly index: number }
  | { readonly type: 'blocks'; readonly from: Stretch; readonly to: Gap }

/** A line is dropped on the upper or lower half of another one; null where it cannot or would not move. */
export function dropMove(
  report: Report,
  dragged: OutlineRow,
  over: OutlineRow,
  half: 'above' | 'below',
  folded: boolean,
): OutlineMove | null {
  if (dragged.kind === 'chapter') {
    const [from, to] = [dragged, over].map((row) => placeOf(report, row.chapter))
    const isOnChapter = over.kind === 'chapter' && from !== undefined && to !== undefined
    const index = isOnChapter ? dropIndex(from, to, half === 'below') : null
    return index === null ? null : { type: 'chapter', chapter: dragged.chapter, index }
  }
  const from = stretchOf(report, dragged)
  const to = from && gapAt(report, over, half, folded)
  return from && to ? blocksMove(from, to) : null
}

/**
 * A line is moved by keys: a chapter by one place, a heading over its neighbour of the same or a
 * higher level, at the edge of its chapter into the next one.
 */
export function keyMove(report: Report, row: OutlineRow, by: 1 | -1): OutlineMove | null {
  if (row.kind === 'chapter') {
    const index = placeOf(report, row.chapter) + by
    const isThere = index >= 0 && index < report.chapters.length
    return isThere ? { type: 'chapter', chapter: row.chapter, index } : null
  }
  const from = stretchOf(report, row)
  const to = from && (by < 0 ? gapBefore(report, from) : gapAfter(report, from))
  return from && to ? blocksMove(from, to) : null
}

/** Moves as one undo step, and shows the place without taking the focus. */
export function applyMove(session: Session, move: OutlineMove): void {
  if (move.type === 'chapter') {
    session.change({ type: 'move-chapter', chapter: move.chapter, index: move.index })
    return
  }
  const chapter = chapterOf(session.state().report, move.from.chapter)
  const block = chapter?.blocks[move.from.first]
  session.moveBlocks(move.from, move.to)
  if (block) session.point(move.to.chapter, block.id, null)
}

function blocksMove(from: Stretch, to: Gap): OutlineMove | null {
  const stays = from.chapter === to.chapter && to.index >= from.first && to.index <= from.last + 1
  return stays ? null : { type: 'blocks', from, to }
}

/** A heading or numbered paragraph of a chapter, up to the next one of its level or a higher one. */
function stretchOf(report: Report, { chapter: id, block }: OutlineRow): Stretch | null {
  const chapter = chapterOf(report, id)
  const first = chapter?.blocks.findIndex((each) => each.id === block) ?? -1
  if (chapter?.kind !== 'chapter' || first < 0) return null
  return { chapter: id, first, last: endOf(chapter, first) - 1 }
}

function gapAt(
  report: Report,
  row: OutlineRow,
  half: 'above' | 'below',
  folded: boolean,
): Gap | null {
  const chapter = chapterOf(report, row.chapter)
  if (row.block === null) {
    if (half === 'above') return endOfChapter(chapterBefore(report, row.chapter))
    return folded ? endOfChapter(chapter) : beginningOf(chapter)
  }
  const index = chapter?.blocks.findIndex((each) => each.id === row.block) ?? -1
  if (chapter?.kind !== 'chapter' || index < 0) return null
  return { chapter: chapter.id, index: half === 'above' ? index : nextLine(chapter, index + 1) }
}

function gapBefore(report: Report, { chapter: id, first }: Stretch): Gap | null {
  const chapter = chapterOf(report, id)
  if (!chapter) return null
  const rank = rankAt(chapter, first)
  const index = chapter.blocks.findLastIndex(
    (block, at) => at < first && (rankOf(block) ?? Infinity) <= rank,
  )
  return index < 0 ? endOfChapter(chapterBefore(report, id)) : { chapter: id, index }
}

function gapAfter(report: Report, { chapter: id, first, last }: Stretch): Gap | null {
  const chapter = chapterOf(report, id)
  if (!chapter) return null
  const next = last + 1
  if (next >= chapter.blocks.length) return beginningOf(chapterAfter(report, id))
  // Below its own level it becomes the first there, beside its own it comes after all of it.
  const isBeside = rankAt(chapter, next) === rankAt(chapter, first)
  return { chapter: id, index: isBeside ? endOf(chapter, next) : nextLine(chapter, next + 1) }
}

/** Where a heading comes first: before the first line of the outline in a chapter. */
function beginningOf(chapter: Chapter | undefined): Gap | null {
  if (chapter?.kind !== 'chapter') return null
  return { chapter: chapter.id, index: nextLine(chapter, 0) }
}

function endOfChapter(chapter: Chapter | undefined): Gap | null {
  if (chapter?.kind !== 'chapter') return null
  return { chapter: chapter.id, index: chapter.blocks.length }
}

function nextLine({ blocks }: Chapter, from: number): number {
  const index = blocks.findIndex((block, at) => at >= from && rankOf(block) !== null)
  return index < 0 ? blocks.length : index
}

function endOf(chapter: Chapter, first: number): number {
  const rank = rankAt(chapter, first)
  const index = chapter.blocks.findIndex(
    (block, at) => at > first && (rankOf(block) ?? Infinity) <= rank,
  )
  return index < 0 ? chapter.blocks.length : index
}

function rankAt({ blocks }: Chapter, index: number): number {
  const block = blocks[index]
  return (block && rankOf(block)) ?? Infinity
}

/** The level of what has a line in the outline, null of anything else; without a number it is the highest. */
function rankOf(block: Block): number | null {
  if (block.type === 'heading') return block.level ?? 1
  return block.type === 'paragraph' ? (block.level ?? null) : null
}

function placeOf(report: Report, id: ChapterId): number {
  return report.chapters.findIndex((chapter) => chapter.id === id)
}

function chapterOf(report: Report, id: ChapterId): Chapter | undefined {
  return chaptersInOrder(report).find((chapter) => chapter.id === id)
}

function chapterBefore(report: Report, id: ChapterId): Chapter | undefined {
  const order = chaptersInOrder(report)
  return order[order.findIndex((chapter) => chapter.id === id) - 1]
}

function chapterAfter(report: Report, id: ChapterId): Chapter | undefined {
  const order = chaptersInOrder(report)
  return order[order.findIndex((chapter) => chapter.id === id) + 1]
}
