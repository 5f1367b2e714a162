import { parseRanges, type PageChoice } from '../../shared/model/page-choice'

/** How both sides of the paper are printed: the printer turns it, nobody does, the user does. */
export type Duplex = 'auto' | 'none' | 'manual'

/** What the dialog asks for. */
export interface PrintWish {
  readonly pages: PageChoice
  readonly draft: boolean
  readonly duplex: boolean
}

/** What came of a printing; what failed was told already. */
export type PrintEnd = 'printed' | 'given-up' | 'failed'

/** Of a printing by hand: first the odd pages, then, with the paper put back, the even ones. */
export type Pass = 'first' | 'second'

export function wishOf({ duplex, ranges, draft, reversed }: PrintForm, pass: Pass): PrintWish {
  const evens = reversed ? 'even-reversed' : 'even'
  const side = duplex !== 'manual' ? 'all' : pass === 'first' ? 'odd' : evens
  return { pages: { ranges, side }, draft, duplex: duplex === 'auto' }
}

/** The dialog as it is filled in. */
export interface PrintForm {
  readonly duplex: Duplex
  readonly ranges: string
  readonly draft: boolean
  /** The paper comes out in such an order that the last even page must be printed first. */
  readonly reversed: boolean
}

/** What is wrong with the ranges; null where nothing is. */
export function rangesAdvice(ranges: string): string | null {
  return parseRanges(ranges) === null ? '请写成 1-3,5 这样：页码或起止页，用逗号隔开。' : null
}
