import { z } from 'zod'
import { chapter, type Chapter } from './chapter'
import { head } from './head'
import { reportId } from './ids'
import { register } from './indicator'

/** Whether a level's numbers restart under a new parent or run on through the report. */
export const counting = z.enum(['restart', 'run-on'])

/** Keyed by level; level 1 has no parent and always runs on. */
export const numbering = z.object({ 2: counting, 3: counting, 4: counting })
export type Numbering = z.infer<typeof numbering>

/** What is stored once for a report, beside its chapters. */
export const reportFields = z.object({
  title: z.string().max(500),
  organization: z.string().max(200),
  year: z.number().int().min(1949).max(2200).nullable(),
  head,
  numbering,
})

export const report = reportFields.extend({
  id: reportId,
  front: chapter,
  chapters: z.array(chapter),
  back: chapter,
  /** The figures that the report is about, in their order. */
  register,
  /** Grows by one with every change of structure or register. */
  structureRevision: z.number().int().min(0),
})
export type Report = z.infer<typeof report>

export const restartingNumbering: Numbering = { 2: 'restart', 3: 'restart', 4: 'restart' }

/** Front, chapters and back in the order of the paper. */
export function chaptersInOrder<Part>(value: {
  readonly front: Part
  readonly chapters: readonly Part[]
  readonly back: Part
}): readonly Part[] {
  return [value.front, ...value.chapters, value.back]
}

/** The report with what `change` makes of each of its chapters, front and back. */
export function withChapters(whole: Report, change: (chapter: Chapter) => Chapter): Report {
  return {
    ...whole,
    front: change(whole.front),
    chapters: whole.chapters.map(change),
    back: change(whole.back),
  }
}
