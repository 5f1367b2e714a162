import type { Chapter } from '../../shared/model/chapter'
import type { ChapterId } from '../../shared/model/ids'
import type { Register } from '../../shared/model/indicator'
import type { Report } from '../../shared/model/report'

/** A report as it is told to the thread: of its chapters only those that are not known there. */
export interface ToldReport {
  readonly fields: Omit<Report, 'front' | 'chapters' | 'back' | 'register'>
  /** Front, chapters and back. */
  readonly order: readonly ChapterId[]
  readonly changed: readonly Chapter[]
  /** Left out where it is as it was. */
  readonly register?: Register
}

/** What one side of the telling remembers. */
export interface Known {
  readonly chapters: Map<ChapterId, Chapter>
  register: Register | null
}

export function nothingKnown(): Known {
  return { chapters: new Map(), register: null }
}

/** What to tell of a report, so that a key costs the copying of one chapter and not of all. */
export function tellReport(report: Report, known: Known): ToldReport {
  const { front, chapters, back, register, ...fields } = report
  const all = [front, ...chapters, back]
  const changed = all.filter((chapter) => known.chapters.get(chapter.id) !== chapter)
  for (const chapter of changed) known.chapters.set(chapter.id, chapter)
  const isNew = known.register !== register
  known.register = register
  return { fields, order: all.map(({ id }) => id), changed, ...(isNew && { register }) }
}

/** The report that was told; throws where a chapter was never told. */
export function hearReport({ fields, order, changed, register }: ToldReport, known: Known): Report {
  for (const chapter of changed) known.chapters.set(chapter.id, chapter)
  if (register) known.register = register
  const all = order.map((id) => {
    const chapter = known.chapters.get(id)
    if (!chapter) throw new Error(`The chapter ${id} was not told.`)
    return chapter
  })
  const [front, back] = [all[0], all.at(-1)]
  if (!front || !back) throw new Error('A report has a front and a back.')
  return { ...fields, front, chapters: all.slice(1, -1), back, register: known.register ?? [] }
}
