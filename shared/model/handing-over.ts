import { z } from 'zod'
import { editions, type Edition } from './edition'

/** When an edition of a report is due, who gets it, and when it was handed on. */
const handedOutput = z.strictObject({
  /** The day before which it is due, YYYY-MM-DD; empty where nobody knows. */
  due: z.union([z.literal(''), z.iso.date()]),
  recipient: z.string().max(200),
  /** ISO 8601, UTC; null where it was not handed on yet. */
  handedOn: z.iso.datetime().nullable(),
})
export type HandedOutput = z.infer<typeof handedOutput>

export const handingOver = z.strictObject({ reporting: handedOutput, public: handedOutput })
export type HandingOver = z.infer<typeof handingOver>

/**
 * As it is before anybody changed it: before 1 March to the superior body, before 1 April to the
 * public, in the year after the report's (《法治政府建设与责任落实督察工作规定》, 23, 24).
 */
export function usualHandingOver(year: number | null): HandingOver {
  const on = (day: string): HandedOutput => ({
    due: year === null ? '' : `${year + 1}-${day}`,
    recipient: '',
    handedOn: null,
  })
  return { reporting: on('03-01'), public: on('04-01') }
}

/** What can lie in the folder that is handed on. */
export const outputs = [
  'reporting-pdf',
  'reporting-docx',
  'reporting-xlsx',
  'public-pdf',
  'public-docx',
  'public-html',
  'public-txt',
  'public-xlsx',
] as const
export const output = z.enum(outputs)
export type Output = z.infer<typeof output>

export function editionOfOutput(of: Output): Edition {
  return of.startsWith('public') ? 'public' : 'reporting'
}

/** The handing over with those editions handed on at a time. */
export function handed(
  before: HandingOver,
  which: readonly Edition[],
  handedOn: string,
): HandingOver {
  const entries = editions.map((each) => [
    each,
    which.includes(each) ? { ...before[each], handedOn } : before[each],
  ])
  return Object.fromEntries(entries) as HandingOver
}
