import type { BlockId, ChapterId } from '../../model/ids'

/** A number of the text that an indicator could stand for. */
export interface Claim {
  readonly chapter: ChapterId
  readonly block: BlockId
  /** In UTF-16 units of the block's `writtenText`. */
  readonly start: number
  readonly end: number
  /** As it is printed from start to end. */
  readonly text: string
  /** Some words on either side. */
  readonly before: string
  readonly after: string
  /**
   * What the number is of its indicator: a value (of this year or last), or worked out of both, in per
   * cent and points (in a table without a word) or in the indicator's own unit.
   */
  readonly as: 'now' | 'prior' | 'change' | 'rate' | 'difference'
  /** The heading under which it stands, for the group of a new indicator. */
  readonly group: string
  /** What is counted, in the text's words; '' where the text does not say. */
  readonly name: string
  readonly unit: string
  /** Digits as an entry of the register: at most one point. */
  readonly digits: string
  /** In a table the unit stands in its head. */
  readonly isBare: boolean
  /** Of a table: what its row is called, and its column. */
  readonly cell?: { readonly row: string; readonly column: number }
}

/** Whether a claim compares two values, which its place says of what. */
export function isComparison({ as }: Claim): boolean {
  return as === 'change' || as === 'rate' || as === 'difference'
}

const context = 14

/** The words beside a stretch, for who decides. */
export function beside(text: string, start: number, end: number): Pick<Claim, 'before' | 'after'> {
  return {
    before: text.slice(Math.max(0, start - context), start),
    after: text.slice(end, end + context),
  }
}

/** Plain digits with at most one point, and what stands behind them as their unit. */
export function digitsAndUnit(text: string): { digits: string; unit: string } | null {
  const found = /^(\d{1,15}(?:\.\d{1,8})?)([^\d.,，\s余多约]{0,10})$/u.exec(text)
  return found ? { digits: found[1] ?? '', unit: found[2] ?? '' } : null
}

export function decimalsOf(digits: string): number {
  return digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
}
