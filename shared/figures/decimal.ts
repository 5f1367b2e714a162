/** An exact decimal number: `digits` × 10 ^ `exponent`. */
export interface Decimal {
  readonly digits: bigint
  readonly exponent: number
}

/** Reads plain half-width digits with at most one point; the caller bounds their length. */
export function decimalOf(text: string): Decimal {
  const point = text.indexOf('.')
  if (point < 0) return { digits: BigInt(text), exponent: 0 }
  const fraction = text.slice(point + 1)
  return { digits: BigInt(text.slice(0, point) + fraction), exponent: -fraction.length }
}

/** The value moved by powers of ten: 1.2 by 4 is 12000. */
export function shifted(value: Decimal, places: number): Decimal {
  return { digits: value.digits, exponent: value.exponent + places }
}

export function sum(one: Decimal, other: Decimal): Decimal {
  const exponent = Math.min(one.exponent, other.exponent)
  return { digits: at(one, exponent) + at(other, exponent), exponent }
}

/** Negative, zero or positive as `one` is smaller than, equal to or greater than `other`. */
export function compare(one: Decimal, other: Decimal): number {
  const exponent = Math.min(one.exponent, other.exponent)
  const difference = at(one, exponent) - at(other, exponent)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Rounded once, at the end: 4.35 moved by 2 is 435, not 434.99999999999994. */
export function toNumber(value: Decimal): number {
  return Number(`${value.digits}e${value.exponent}`)
}

function at(value: Decimal, exponent: number): bigint {
  return value.digits * 10n ** BigInt(value.exponent - exponent)
}
