import { isAnnexMark } from '../../../shared/layout/heading-html'
import { remarkOf } from '../../../shared/layout/head-elements'
import { hasRedHead, redHeadPlaces } from '../../../shared/layout/red-head'
import { runsText } from '../../../shared/layout/run-text'
import { titleLines } from '../../../shared/layout/title-lines'
import { asTable } from '../../../shared/resolve/chart-as-table'
import type {
  ResolvedBlock,
  ResolvedHeading,
  ResolvedParagraph,
  ResolvedReport,
  ResolvedTable,
} from '../../../shared/resolve/resolved'
import { linesOf } from './line-count'
import type { Measures } from './measures'
import { pictureLines } from './picture'
import { tableMeasures } from './table-measures'

/** Where the text stands, as near as can be told without the program that will set it. */
export interface PageEstimate {
  /** The page of each block, from 1. */
  readonly pages: ReadonlyMap<ResolvedBlock, number>
  /** The last page, and how many lines of it are taken. */
  readonly last: { readonly page: number; readonly lines: number }
}

/**
 * Counts lines as Word would: pages of 22 lines of 28 characters make that near enough for the page
 * numbers of a table of contents, which Word counts again, and for the side of the 版记's page.
 */
export function estimatePages(report: ResolvedReport, measures: Measures): PageEstimate {
  const { page, line } = measures
  const room = page.grid.lines
  const pages = new Map<ResolvedBlock, number>()
  const redHead = hasRedHead(report.head) ? redHeadPlaces(report.head, page).height : 0
  let [number, used] = [1, redHead / page.linePitch]
  const newPage = (): void => {
    if (used > 0) [number, used] = [number + 1, 0]
  }
  /** Takes lines that may be torn, so many kept with the first, and so many with the last. */
  const take = (lines: number, kept = 1, ending = 1): number => {
    if (used + kept > room + slack) newPage()
    const first = number
    let left = lines
    while (used + left > room + slack) {
      left -= Math.max(1, Math.min(Math.floor(room + slack - used), left - ending))
      ;[number, used] = [number + 1, 0]
    }
    used += left
    return first
  }
  const whole = (lines: number): number => take(lines, Math.min(lines, room))
  const rowLines = (table: ResolvedTable): readonly number[] =>
    tableMeasures(table, measures.measure, line).lines
  const counted = (text: string, indent: number): number =>
    linesOf(text, {
      measure: measures.measure / 20,
      size: page.size.body,
      spacing: measures.letterSpacing / 20,
      indent: indent * page.characterPitch,
    })

  const textLines = (block: ResolvedHeading | ResolvedParagraph): number =>
    counted(`${block.number ?? ''}${runsText(block.runs)}`, 2)
  /** The headings below a heading, and what of the text must stand on their page. */
  const keptBelow = (heading: number): number => {
    let kept = 0
    for (const block of report.blocks.slice(heading + 1)) {
      if (block.type === 'paragraph') return kept + heldLines(textLines(block))
      if (block.type !== 'heading') return kept + 1
      kept += textLines(block)
    }
    return kept
  }

  if (report.title !== '') take(titleLines(report.title, report.organization).length + 1)
  let breaks = false
  for (const [index, block] of report.blocks.entries()) {
    if (breaks) newPage()
    breaks = false
    switch (block.type) {
      case 'heading': {
        const text = runsText(block.runs)
        if (block.level === null && isAnnexMark(text)) newPage()
        const below = block.level === null ? 1 : 0
        const lines = counted(`${block.number ?? ''}${text}`, block.level === null ? 0 : 2)
        pages.set(block, take(lines + below, lines + below + keptBelow(index)))
        break
      }
      case 'paragraph': {
        const before = report.blocks[index - 1]
        const isSame = before?.type === 'paragraph' && before.role === block.role
        const isFirst =
          (block.role === 'attachments' && !isSame) ||
          (block.role === 'signature' && !isSame) ||
          (block.role === 'date' && !(before?.type === 'paragraph' && before.role === 'signature'))
        const gap = isFirst ? (report.head.sealing === 'none' || block.role === 'attachments' ? 1 : 2) : 0 // prettier-ignore
        const text = `${block.number ?? ''}${runsText(block.runs)}`
        const indent = block.role === 'recipient' ? 0 : 2
        const lines = counted(text, indent)
        const isHeld = before?.type === 'heading'
        const kept = isHeld ? heldLines(lines) : 1
        pages.set(block, take(lines + gap, kept + gap, isHeld ? 2 : 1))
        break
      }
      case 'table':
        if (block.landscape) {
          newPage()
          pages.set(block, number)
          used = room
        } else {
          pages.set(block, take(1, 2))
          for (const lines of rowLines(block)) whole(lines)
        }
        break
      case 'image':
        pages.set(block, whole(pictureLines(block, measures) + 1))
        break
      case 'chart':
        pages.set(block, take(1, 2))
        for (const lines of rowLines(asTable(block))) whole(lines)
        break
      case 'page-break':
        breaks = true
    }
  }
  if (remarkOf(report.head) !== '') take(counted(remarkOf(report.head), 2))
  return { pages, last: { page: number, lines: used } }
}

/** Of a paragraph below a heading, the lines at its beginning that no page's end may part. */
function heldLines(lines: number): number {
  return lines <= 3 ? lines : 2
}

/** In lines: what rounding may add to a page that is full. */
const slack = 0.05
