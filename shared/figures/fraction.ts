import { carried, decimalOf, zero, type Decimal } from './decimal'

/** A whole number: as long as it is safe a plain one, which is what makes a register quick. */
type Whole = number | bigint

/** An exact fraction, not in its lowest terms; `below` is never zero. */
export interface Fraction {
  readonly above: Whole
  readonly below: Whole
}

const known = new WeakMap<Decimal, Fraction>()

/** The very same number, read once. */
export function fractionOf(value: Decimal): Fraction {
  const before = known.get(value)
  if (before) return before
  const places = value.decimalPlaces()
  const digits = value.toFixed(places).replace('.', '')
  const fraction = { above: wholeOf(digits), below: wholeOf(`1${'0'.repeat(places)}`) }
  known.set(value, fraction)
  return fraction
}

/** `scale` times its value: exact, or rounded once to the forty digits that a quotient carries. */
export function valueOfFraction({ above, below }: Fraction, scale: number): Decimal {
  const whole = product(above, scale)
  return below === 1 ? decimalIn(whole) : quotient(whole, below)
}

/**
 * As the decimals' own division gives it, to the last digit: rounded half away from zero to the digits
 * that they carry. In whole numbers it takes a third of the time.
 */
function quotient(above: Whole, below: Whole): Decimal {
  const [one, other] = [BigInt(above), BigInt(below)]
  // Without a sign, which the division of decimals would leave.
  if (one === 0n) return zero
  const sign = one < 0n === other < 0n ? '' : '-'
  const [size, divisor] = [one < 0n ? -one : one, other < 0n ? -other : other]
  // One or two digits more than are kept, of which the first decides.
  const places = carried + 1 - (size.toString().length - divisor.toString().length)
  const found = places < 0 ? size / (divisor * tenTo(-places)) : (size * tenTo(places)) / divisor
  const more = found.toString().length - carried
  const kept = more > 0 ? (found + 5n * tenTo(more - 1)) / tenTo(more) : found
  return decimalOf(`${sign}${kept}e${Math.max(more, 0) - places}`)
}

const tens: bigint[] = []

function tenTo(power: number): bigint {
  return (tens[power] ??= 10n ** BigInt(power))
}

export function isZero({ above }: Fraction): boolean {
  return above === 0 || above === 0n
}

export function negative({ above, below }: Fraction): Fraction {
  return { above: product(above, -1), below }
}

export function plus(one: Fraction, other: Fraction): Fraction {
  if (one.below === other.below) return { above: sum(one.above, other.above), below: one.below }
  const [left, right] = [product(one.above, other.below), product(other.above, one.below)]
  return { above: sum(left, right), below: product(one.below, other.below) }
}

export function minus(one: Fraction, other: Fraction): Fraction {
  if (one.below === other.below) {
    return { above: difference(one.above, other.above), below: one.below }
  }
  return plus(one, negative(other))
}

export function times(one: Fraction, other: Fraction): Fraction {
  return { above: product(one.above, other.above), below: product(one.below, other.below) }
}

/** `other` is not zero. */
export function by(one: Fraction, other: Fraction): Fraction {
  return { above: product(one.above, other.below), below: product(one.below, other.above) }
}

/** A part of so many equal ones. */
export function part(whole: Fraction, of: number): Fraction {
  return of === 1 ? whole : { above: whole.above, below: product(whole.below, of) }
}

/** As many digits as are safe whatever they are. */
const safeDigits = 15

function wholeOf(digits: string): Whole {
  return digits.length <= safeDigits ? Number(digits) : BigInt(digits)
}

function decimalIn(whole: Whole): Decimal {
  return decimalOf(typeof whole === 'number' ? whole : whole.toString())
}

function product(one: Whole, other: Whole): Whole {
  if (typeof one === 'number' && typeof other === 'number') {
    const made = one * other
    // Without the sign of a nought.
    if (Number.isSafeInteger(made)) return made === 0 ? 0 : made
  }
  return BigInt(one) * BigInt(other)
}

function difference(one: Whole, other: Whole): Whole {
  if (typeof one === 'number' && typeof other === 'number') {
    const made = one - other
    if (Number.isSafeInteger(made)) return made
  }
  return BigInt(one) - BigInt(other)
}

function sum(one: Whole, other: Whole): Whole {
  if (typeof one === 'number' && typeof other === 'number') {
    const made = one + other
    if (Number.isSafeInteger(made)) return made
  }
  return BigInt(one) + BigInt(other)
}
