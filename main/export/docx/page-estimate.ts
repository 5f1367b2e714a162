import { isAnnexMark } from '../../../shared/layout/heading-html'
import { remarkOf } from '../../../shared/layout/head-elements'
import { redHeadPlaces } from '../../../shared/layout/red-head'
import { runsText } from '../../../shared/layout/run-html'
import { titleLines } from '../../../shared/layout/title-lines'
import { asTable } from '../../../shared/resolve/chart-as-table'
import type {
  ResolvedBlock,
  ResolvedImage,
  ResolvedReport,
  ResolvedTable,
} from '../../../shared/resolve/resolved'
import { linesOf } from './line-count'
import type { Measures } from './measures'
import { pictureSize } from './picture'

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
  const pitch = line / 20
  const room = page.grid.lines
  const pages = new Map<ResolvedBlock, number>()
  let [number, used] = [1, redHeadPlaces(report.head, page).height / page.linePitch]
  const newPage = (): void => {
    if (used > 0) [number, used] = [number + 1, 0]
  }
  /** Takes lines that may be torn, with so many kept with the first. */
  const take = (lines: number, kept = 1): number => {
    if (used + kept > room + slack) newPage()
    const first = number
    let left = lines
    while (used + left > room + slack) {
      left -= Math.max(1, Math.floor(room + slack - used))
      ;[number, used] = [number + 1, 0]
    }
    used += left
    return first
  }
  const whole = (lines: number): number => take(lines, Math.min(lines, room))
  const counted = (text: string, indent: number): number =>
    linesOf(text, {
      measure: measures.measure / 20,
      size: page.size.body,
      spacing: measures.letterSpacing / 20,
      indent: indent * page.characterPitch,
    })

  if (report.title !== '') take(titleLines(report.title, report.organization).length + 1)
  let breaks = false
  for (const [index, block] of report.blocks.entries()) {
    if (breaks) newPage()
    breaks = false
    const next = report.blocks[index + 1]
    switch (block.type) {
      case 'heading': {
        const text = runsText(block.runs)
        if (block.level === null && isAnnexMark(text)) newPage()
        const below = block.level === null ? 1 : 0
        const lines = counted(`${block.number ?? ''}${text}`, block.level === null ? 0 : 2)
        pages.set(block, take(lines + below, lines + below + (next ? 1 : 0)))
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
        pages.set(block, take(counted(text, indent) + gap, gap + 1))
        break
      }
      case 'table':
        if (block.landscape) {
          newPage()
          pages.set(block, number)
          used = room
        } else {
          pages.set(block, take(1, 2))
          for (const height of rowHeights(block, measures)) whole(height / pitch)
        }
        break
      case 'image':
        pages.set(block, whole(imageHeight(block, measures) / pitch + 1))
        break
      case 'chart':
        pages.set(block, take(1, 2))
        for (const height of rowHeights(asTable(block), measures)) whole(height / pitch)
        break
      case 'page-break':
        breaks = true
    }
  }
  if (remarkOf(report.head) !== '') take(counted(remarkOf(report.head), 2))
  return { pages, last: { page: number, lines: used } }
}

/** In lines: what rounding may add to a page that is full. */
const slack = 0.05

/** In points: a line of a cell, and the least height of a row. */
const cellLine = 17

function rowHeights({ rows }: ResolvedTable, { measure }: Measures): readonly number[] {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const setting = { measure: measure / 20 / columns - 8.5, size: 12, spacing: 0 }
  return rows.map((row) => {
    const lines = row.map(({ runs }) => linesOf(runsText(runs), setting))
    return Math.max(20, Math.max(1, ...lines) * cellLine)
  })
}

function imageHeight(image: ResolvedImage, measures: Measures): number {
  return pictureSize(image, measures).height
}
