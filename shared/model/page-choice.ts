import { z } from 'zod'

/** Which sides of the sheets: all of them, or for printers that cannot turn them one after the other. */
export const pageSides = ['all', 'odd', 'even', 'even-reversed'] as const

/** What of a printed report goes on paper. */
export const pageChoice = z.object({
  /** 1-3,5 in the order of the file; empty is all. */
  ranges: z.string().max(200),
  side: z.enum(pageSides),
})
export type PageChoice = z.infer<typeof pageChoice>

/** Parsed ranges, both ends from 1 and part of it; null where the text is none. */
export function parseRanges(text: string): readonly (readonly [number, number])[] | null {
  const parts = text
    .split(/[,，、;；\s]+/u)
    .filter((part) => part !== '')
    .map((part) => {
      const [, from, to] = /^(\d{1,5})(?:[-－—–~至到](\d{1,5}))?$/u.exec(part) ?? []
      return from === undefined ? null : ([Number(from), Number(to ?? from)] as const)
    })
  const good = parts.filter((part) => part !== null)
  return good.length === parts.length && good.every(([a, b]) => a >= 1 && a <= b) ? good : null
}

/**
 * The pages to print, from 0 and in the order of printing; null is an empty page. Evens printed from
 * the last one back begin with an empty page where the last sheet has no second side.
 */
export function choosePages(
  total: number,
  { ranges, side }: PageChoice,
): readonly (number | null)[] {
  const parsed = parseRanges(ranges) ?? []
  const all = Array.from({ length: total }, (_, index) => index).filter(
    (index) => parsed.length === 0 || parsed.some(([a, b]) => index + 1 >= a && index + 1 <= b),
  )
  if (side === 'all') return all
  const odd = all.filter((index) => index % 2 === 0)
  if (side === 'odd') return odd
  // Each sheet of the first pass comes back, also one whose second side stays empty.
  const backs = odd.map((index) => (all.includes(index + 1) ? index + 1 : null))
  return side === 'even' ? backs : backs.toReversed()
}
