import type { BlockId, ChapterId } from '../model/ids'
import { chaptersInOrder, type Report } from '../model/report'
import { createCounter } from '../structure/numbering'

/** The computed numbers of a report, as printed; what has none is absent. */
export interface Numbers {
  readonly chapters: ReadonlyMap<ChapterId, string>
  readonly blocks: ReadonlyMap<BlockId, string>
  /** 表1, 图1 … of tables and images. */
  readonly labels: ReadonlyMap<BlockId, string>
}

/**
 * Numbers every chapter, heading, numbered paragraph, table and image of the report in order. An
 * unnumbered heading in the back is the title of an annex, whose numbers begin anew.
 */
export function computeNumbers(report: Report): Numbers {
  let counter = createCounter(report.numbering)
  const chapters = new Map<ChapterId, string>()
  const blocks = new Map<BlockId, string>()
  const labels = new Map<BlockId, string>()
  const shown = { table: 0, image: 0 }
  for (const chapter of chaptersInOrder(report)) {
    if (chapter.kind === 'chapter' && chapter.level !== null) {
      chapters.set(chapter.id, counter.next(chapter.level))
    }
    for (const block of chapter.blocks) {
      if (block.type === 'table' || block.type === 'image') {
        shown[block.type] += 1
        labels.set(block.id, `${block.type === 'table' ? '表' : '图'}${shown[block.type]}`)
      } else if (block.type === 'page-break') {
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
