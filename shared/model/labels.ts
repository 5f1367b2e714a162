import type { BlockType } from './block'
import type { BlockId } from './ids'
import { chaptersInOrder, type Report } from './report'
import { noteNumber } from './note-number'
import { isNote } from './blocks/paragraph'
import { computedIn } from './written'
import { isReference } from './blocks/inline'

/** What the blocks of a report are called where another place names them. */
export interface Labels {
  /** 表1, 图1 … of tables, and of pictures and charts together. */
  readonly labels: ReadonlyMap<BlockId, string>
  /** ①, ② … of the notes that a mark names, in the order of their first marks. */
  readonly notes: ReadonlyMap<BlockId, string>
}

/** Labels in the order of the paper. */
export function labelsOf(report: Report): Labels {
  const labels = new Map<BlockId, string>()
  const notes = new Map<BlockId, string>()
  const shown = { 表: 0, 图: 0 }
  const blocks = chaptersInOrder(report).flatMap((chapter) => chapter.blocks)
  const noteIds = new Set(blocks.filter(isNote).map(({ id }) => id))
  for (const block of blocks) {
    const name = captioned[block.type]
    if (name) {
      shown[name] += 1
      labels.set(block.id, `${name}${shown[name]}`)
    }
    for (const inline of computedIn(block)) {
      if (!isReference(inline) || !noteIds.has(inline.to) || notes.has(inline.to)) continue
      notes.set(inline.to, noteNumber(notes.size + 1))
    }
  }
  return { labels, notes }
}

/** What has a caption, and what it is called there. */
const captioned: Readonly<Partial<Record<BlockType, '表' | '图'>>> = {
  table: '表',
  image: '图',
  chart: '图',
}
