import { decimalOf, type Decimal } from './decimal'
import type { Expression } from './formula'
import type { NoValue, Outcome } from './outcome'

/** What an expression is computed of. */
export interface Operands {
  /** Of the indicator that is computed, for what is told. */
  readonly name: () => string
  /** The value of the so-manieth reference of the expression, as a number without its percent. */
  readonly referred: (reference: Extract<Expression, { kind: 'reference' }>) => Decimal | NoValue
}

/** Computes an expression; every reference is asked for once, from left to right. */
export function valueOf(of: Expression, operands: Operands): Decimal | NoValue {
  switch (of.kind) {
    case 'number':
      return numberOf(of)
    case 'reference':
      return operands.referred(of)
    case 'negative': {
      const inner = valueOf(of.of, operands)
      return isMissing(inner) ? inner : inner.neg()
    }
    case 'operation':
      return operated(of, operands)
  }
}

export function isMissing(of: Decimal | Outcome): of is NoValue {
  return 'message' in of
}

const numbers = new WeakMap<Expression, Decimal>()

function numberOf(of: Extract<Expression, { kind: 'number' }>): Decimal {
  const known = numbers.get(of)
  if (known) return known
  const value = decimalOf(of.text)
  numbers.set(of, value)
  return value
}

function operated(
  { sign, left, right }: Extract<Expression, { kind: 'operation' }>,
  operands: Operands,
): Decimal | NoValue {
  const one = valueOf(left, operands)
  const other = valueOf(right, operands)
  // A fault is told before what is only unfilled: filling in would not mend it.
  if (isMissing(one)) return isMissing(other) && other.kind === 'fault' ? other : one
  if (isMissing(other)) return other
  if (sign === '/' && other.isZero()) {
    return { kind: 'fault', message: `“${operands.name()}”要除以0，没有结果。` }
  }
  return arithmetic[sign](one, other)
}

const arithmetic = {
  '+': (one: Decimal, other: Decimal) => one.plus(other),
  '-': (one: Decimal, other: Decimal) => one.minus(other),
  '*': (one: Decimal, other: Decimal) => one.times(other),
  '/': (one: Decimal, other: Decimal) => one.div(other),
}
