import type { BlockId, ChapterId } from '../model/ids'
import { chaptersInOrder, type Report } from '../model/report'
import type { BlockType } from '../model/block'
import { createCounter } from '../structure/numbering'

/** The computed numbers of a report, as printed; what has none is absent. */
export interface Numbers {
  readonly chapters: ReadonlyMap<ChapterId, string>
  readonly blocks: ReadonlyMap<BlockId, string>
  /** 表1, 图1 … of tables, and of pictures and charts together. */
  readonly labels: ReadonlyMap<BlockId, string>
}

/**
 * Numbers every chapter, heading, numbered paragraph, table, picture and chart of the report in order. An
 * unnumbered heading in the back is the title of an annex, whose numbers begin anew.
 */
export function computeNumbers(report: Report): Numbers {
  let counter = createCounter(report.numbering)
  const chapters = new Map<ChapterId, string>()
  const blocks = new Map<BlockId, string>()
  const labels = new Map<BlockId, string>()
  const shown = { 表: 0, 图: 0 }
  for (const chapter of chaptersInOrder(report)) {
    if (chapter.kind === 'chapter' && chapter.level !== null) {
      chapters.set(chapter.id, counter.next(chapter.level))
    }
    for (const block of chapter.blocks) {
      const name = captioned[block.type]
      if (name) {
        shown[name] += 1
        labels.set(block.id, `${name}${shown[name]}`)
      } else if (block.type !== 'heading' && block.type !== 'paragraph') {
        continue
      } else if (block.level) {
        blocks.set(block.id, counter.next(block.level))
      } else if (block.type === 'heading' && chapter.kind === 'back') {
        counter = createCounter(report.numbering)
      }
    }
  }
  return { chapters, blocks, labels }
}

/** What has a caption, and what it is called there. */
const captioned: Readonly<Partial<Record<BlockType, '表' | '图'>>> = {
  table: '表',
  image: '图',
  chart: '图',
}
