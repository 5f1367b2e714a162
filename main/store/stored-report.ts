import { ok, type Result } from '../../shared/model/failure'
import { report as reportShape, type Report } from '../../shared/model/report'
import { chapterOf, isSound, type ChapterRow } from './chapter-rows'
import { reportHash } from './hash'
import type { ReportRow } from './report-rows'
import { storeCorrupt } from './write-failure'

/** The report of its rows. Fails with `store-corrupt`, naming the part that is damaged. */
export function assembleReport(row: ReportRow, chapters: readonly ChapterRow[]): Result<Report> {
  const damage = damageOf(row, chapters)
  return damage ? corrupt(damage) : parsed(row, chapters)
}

/** What of a report is damaged, as a sentence; null where every hash agrees. */
export function damageOf(row: ReportRow, chapters: readonly ChapterRow[]): string | null {
  const broken = chapters.find((chapter) => !isSound(chapter))
  if (broken) return `《${row.title}》的“${nameOf(broken)}”已损坏，内容与存入时不符。`
  const order = chapters.map((chapter) => chapter.id)
  if (reportHash(row, order) !== row.sha256) return `《${row.title}》的标题、编号或章目已损坏。`
  return null
}

function nameOf(row: ChapterRow): string {
  if (row.kind === 'front') return '前言'
  return row.kind === 'back' ? '落款' : row.title
}

function parsed(row: ReportRow, rows: readonly ChapterRow[]): Result<Report> {
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
  })
  return shaped.success ? ok(shaped.data) : corrupt(`《${row.title}》的内容读不懂。`)
}

function corrupt(message: string): Result<never> {
  return { ok: false, failure: { ...storeCorrupt, message } }
}
