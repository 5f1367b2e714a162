import { Decimal } from 'decimal.js'

export type { Decimal }

/** Digits that a quotient carries. */
export const carried = 40

/**
 * Decimal arithmetic of all figures: sums and products of numbers of a report are exact, quotients
 * carry forty digits. Never printed with an exponent.
 */
const Exact = Decimal.clone({
  precision: carried,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
})

/** Reads a number, or plain half-width digits with at most one point and one sign before them. */
export function decimalOf(number: string | number): Decimal {
  return new Exact(number)
}

export const zero = decimalOf('0')

/** The value moved by powers of ten: 1.2 by 4 is 12000. */
export function shifted(value: Decimal, places: number): Decimal {
  return value.times(`1e${places}`)
}

/**
 * Rounded half away from zero to so many decimals. What a quotient lost behind its forty digits is
 * given back first: a third of 1.5 is 0.5, and rounds up.
 */
export function rounded(value: Decimal, decimals: number): Decimal {
  return value.toSignificantDigits(34).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP)
}
