import type { BlockId, ChapterId } from '../model/ids'
import { chaptersInOrder, type Report } from '../model/report'
import { labelsOf, type Labels } from '../model/labels'
import { createCounter } from '../structure/numbering'

/** The computed numbers of a report, as printed; what has none is absent. */
export interface Numbers extends Labels {
  readonly chapters: ReadonlyMap<ChapterId, string>
  /** Of headings and numbered paragraphs, and ① of the notes that a mark names. */
  readonly blocks: ReadonlyMap<BlockId, string>
}

/**
 * Numbers every chapter, heading, numbered paragraph, note, table, picture and chart of the report in
 * order. An unnumbered heading in the back is the title of an annex, whose numbers begin anew.
 */
export function computeNumbers(report: Report): Numbers {
  let counter = createCounter(report.numbering)
  const chapters = new Map<ChapterId, string>()
  const { labels, notes } = labelsOf(report)
  const blocks = new Map(notes)
  for (const chapter of chaptersInOrder(report)) {
    if (chapter.kind === 'chapter' && chapter.level !== null) {
      chapters.set(chapter.id, counter.next(chapter.level))
    }
    for (const block of chapter.blocks) {
      if (block.type !== 'heading' && block.type !== 'paragraph') continue
      if (block.level) {
        blocks.set(block.id, counter.next(block.level))
      } else if (block.type === 'heading' && chapter.kind === 'back') {
        counter = createCounter(report.numbering)
      }
    }
  }
  return { chapters, blocks, labels, notes }
}
