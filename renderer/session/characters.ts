import type { Block } from '../../shared/model/block'
import { blockText } from '../../shared/model/block-text'
import type { ChapterId } from '../../shared/model/ids'
import { chaptersInOrder, type Report } from '../../shared/model/report'
import type { SessionState } from './session'

// Blocks are immutable, so each is counted once.
const counted = new WeakMap<Block, number>()

/** Characters without white space of titles and blocks, as code points: what the store counts too. */
export function countReport(report: Report): SessionState['characters'] {
  const byChapter = new Map<ChapterId, number>()
  let total = 0
  for (const chapter of chaptersInOrder(report)) {
    let characters = count(chapter.title)
    for (const block of chapter.blocks) characters += countBlock(block)
    byChapter.set(chapter.id, characters)
    total += characters
  }
  return { byChapter, total }
}

function countBlock(block: Block): number {
  const known = counted.get(block)
  if (known !== undefined) return known
  const characters = count(blockText(block))
  counted.set(block, characters)
  return characters
}

function count(text: string): number {
  return Array.from(text.replaceAll(/\s/gu, '')).length
}
