import { decimalOf } from './decimal'
import type { Expression } from './formula'
import { by, fractionOf, isZero, minus, negative, plus, times, type Fraction } from './fraction'
import type { NoValue } from './outcome'

/** What an expression is computed of. */
export interface Operands {
  /** Of the indicator that is computed, for what is told. */
  readonly name: () => string
  /** The value of the so-manieth reference of the expression, as a number without its percent. */
  readonly referred: (reference: Extract<Expression, { kind: 'reference' }>) => Fraction | NoValue
}

/** Computes an expression exactly; every reference is asked for once, from left to right. */
export function valueOf(of: Expression, operands: Operands): Fraction | NoValue {
  switch (of.kind) {
    case 'number':
      return numberOf(of)
    case 'reference':
      return operands.referred(of)
    case 'negative': {
      const inner = valueOf(of.of, operands)
      return isMissing(inner) ? inner : negative(inner)
    }
    case 'operation':
      return operated(of, operands)
  }
}

export function isMissing(of: Fraction | NoValue): of is NoValue {
  return 'message' in of
}

const numbers = new WeakMap<Expression, Fraction>()

function numberOf(of: Extract<Expression, { kind: 'number' }>): Fraction {
  const known = numbers.get(of)
  if (known) return known
  const value = fractionOf(decimalOf(of.text))
  numbers.set(of, value)
  return value
}

function operated(
  { sign, left, right }: Extract<Expression, { kind: 'operation' }>,
  operands: Operands,
): Fraction | NoValue {
  const one = valueOf(left, operands)
  const other = valueOf(right, operands)
  // A fault is told before what is only unfilled: filling in would not mend it.
  if (isMissing(one)) return isMissing(other) && other.kind === 'fault' ? other : one
  if (isMissing(other)) return other
  if (sign === '/' && isZero(other)) {
    return { kind: 'fault', message: `“${operands.name()}”要除以0，没有结果。` }
  }
  switch (sign) {
    case '+':
      return plus(one, other)
    case '-':
      return minus(one, other)
    case '*':
      return times(one, other)
    case '/':
      return by(one, other)
  }
}
