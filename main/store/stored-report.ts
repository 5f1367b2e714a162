import { ok, type Result } from '../../shared/model/failure'
import { report as reportShape, type Report } from '../../shared/model/report'
import { chapterOf, isSound, type ChapterRow } from './chapter-rows'
import { reportHash } from './hash'
import { indicatorOf, isSoundIndicator, type IndicatorRow } from './indicator-rows'
import type { ReportRow } from './report-rows'
import { storeCorrupt } from './write-failure'

/** All the rows of one report, chapters and indicators in their order. */
export interface ReportRows {
  readonly report: ReportRow
  readonly chapters: readonly ChapterRow[]
  readonly indicators: readonly IndicatorRow[]
}

/** The report of its rows. Fails with `store-corrupt`, naming the part that is damaged. */
export function assembleReport(rows: ReportRows): Result<Report> {
  const damage = damageOf(rows)
  return damage ? corrupt(damage) : parsed(rows)
}

/** What of a report is damaged, as a sentence; null where every hash agrees. */
export function damageOf({ report: row, chapters, indicators }: ReportRows): string | null {
  const broken = chapters.find((chapter) => !isSound(chapter))
  if (broken) return `《${row.title}》的“${nameOf(broken)}”已损坏，内容与存入时不符。`
  const figure = indicators.find((indicator) => !isSoundIndicator(indicator))
  if (figure) return `《${row.title}》指标库中的“${figure.name}”已损坏，内容与存入时不符。`
  const order = chapters.map(({ id }) => id)
  const register = indicators.map(({ id }) => id)
  if (reportHash(row, order, register) !== row.sha256) {
    return `《${row.title}》的标题、编号、章目或指标目录已损坏。`
  }
  return null
}

function nameOf(row: ChapterRow): string {
  if (row.kind === 'front') return '前言'
  return row.kind === 'back' ? '落款' : row.title
}

function parsed({ report: row, chapters: rows, indicators }: ReportRows): Result<Report> {
  const { id, title, organization, year, structureRevision } = row
  const ofKind = (kind: string) => rows.filter((each) => each.kind === kind).map(chapterOf)
  const shaped = reportShape.safeParse({
    id,
    title,
    organization,
    year,
    structureRevision,
    head: JSON.parse(row.head),
    numbering: JSON.parse(row.numbering),
    front: ofKind('front')[0],
    chapters: ofKind('chapter'),
    back: ofKind('back')[0],
    register: indicators.map(indicatorOf),
  })
  return shaped.success ? ok(shaped.data) : corrupt(`《${row.title}》的内容读不懂。`)
}

function corrupt(message: string): Result<never> {
  return { ok: false, failure: { ...storeCorrupt, message } }
}
