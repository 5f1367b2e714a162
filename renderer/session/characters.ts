import { blockText } from '../../shared/model/block-text'
import type { ChapterId } from '../../shared/model/ids'
import { chaptersInOrder } from '../../shared/model/report'
import type { WrittenBlock, WrittenChapter, WrittenReport } from '../../shared/model/written'
import type { SessionState } from './session'

/** Counts one report after each of its changes; what stayed is not counted again. */
export type CharacterCount = (report: WrittenReport) => SessionState['characters']

/** Characters without white space of titles and blocks, as code points: what the store counts too. */
export function createCharacterCount(): CharacterCount {
  let known = new Map<ChapterId, Counted>()
  return (report) => {
    const next = new Map<ChapterId, Counted>()
    for (const chapter of chaptersInOrder(report)) {
      next.set(chapter.id, recounted(chapter, known.get(chapter.id)))
    }
    known = next
    const byChapter = new Map<ChapterId, number>()
    let total = 0
    for (const [id, { title, text }] of next) {
      byChapter.set(id, title + text)
      total += title + text
    }
    return { byChapter, total }
  }
}

interface Counted {
  readonly chapter: WrittenChapter
  readonly title: number
  readonly text: number
}

function recounted(chapter: WrittenChapter, old: Counted | undefined): Counted {
  if (old?.chapter === chapter) return old
  const title = old?.chapter.title === chapter.title ? old.title : countText(chapter.title)
  return { chapter, title, text: (old?.text ?? 0) + difference(old?.chapter.blocks ?? [], chapter) }
}

/** What other blocks than before count more. Blocks are immutable, so the same one is unchanged. */
function difference(old: readonly WrittenBlock[], { blocks }: WrittenChapter): number {
  if (old === blocks) return 0
  const most = Math.min(old.length, blocks.length)
  let start = 0
  while (start < most && old[start] === blocks[start]) start += 1
  let end = 0
  while (end < most - start && old.at(-1 - end) === blocks.at(-1 - end)) end += 1
  return (
    countBlocks(blocks.slice(start, blocks.length - end)) -
    countBlocks(old.slice(start, old.length - end))
  )
}

function countBlocks(blocks: readonly WrittenBlock[]): number {
  return blocks.reduce((sum, block) => sum + countText(blockText(block)), 0)
}

/** Characters of a text without white space, as code points. */
export function countText(text: string): number {
  return Array.from(text.replaceAll(/\s/gu, '')).length
}
