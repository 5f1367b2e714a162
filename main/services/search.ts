import { writtenOut } from '../../shared/figures/written-out'
import { blockText } from '../../shared/model/block-text'
import type { BlockId, ChapterId, ReportId } from '../../shared/model/ids'
import { chaptersInOrder } from '../../shared/model/report'
import type { Readable } from '../store/database'
import { listReports, loadReport } from '../store/reports'

/** A place in the store where words stand. Offsets are UTF-16 code units of the block's text. */
export interface FoundPlace {
  readonly report: ReportId
  readonly chapter: ChapterId
  /** Null is the chapter's own heading. */
  readonly block: BlockId | null
  readonly start: number
  readonly end: number
  /** The words with some around them, on one line. */
  readonly snippet: string
}

/**
 * Every place of every report where `query` stands, letters of either case alike, in the order of
 * the list of reports. A report that is damaged is left out and named in `damaged`.
 */
export function searchReports(
  db: Readable,
  query: string,
): { readonly places: readonly FoundPlace[]; readonly damaged: readonly string[] } {
  const places: FoundPlace[] = []
  const damaged: string[] = []
  const wanted = query.toLowerCase()
  if (wanted.trim() === '') return { places, damaged }
  for (const { id, title } of listReports(db)) {
    const report = loadReport(db, id)
    if (!report.ok) {
      damaged.push(title)
      continue
    }
    for (const chapter of chaptersInOrder(writtenOut(report.value))) {
      const texts = [
        { block: null, text: chapter.title },
        ...chapter.blocks.map((block) => ({ block: block.id, text: blockText(block) })),
      ]
      for (const { block, text } of texts) {
        for (const start of startsIn(text, wanted)) {
          const end = start + wanted.length
          places.push({
            report: id,
            chapter: chapter.id,
            block,
            start,
            end,
            snippet: around(text, start, end),
          })
        }
      }
    }
  }
  return { places, damaged }
}

function startsIn(text: string, wanted: string): readonly number[] {
  const lower = text.toLowerCase()
  // Where a letter is longer in the other case, places would be wrong.
  const searched = lower.length === text.length ? lower : text
  const starts: number[] = []
  for (
    let at = searched.indexOf(wanted);
    at >= 0;
    at = searched.indexOf(wanted, at + wanted.length)
  ) {
    starts.push(at)
  }
  return starts
}

const beside = 20

function around(text: string, start: number, end: number): string {
  const from = Math.max(0, start - beside)
  const to = Math.min(text.length, end + beside)
  const words = text.slice(from, to).replaceAll(/\s+/gu, ' ').trim()
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`
}
