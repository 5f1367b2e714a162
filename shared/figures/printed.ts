import type { Indicator } from '../model/indicator'
import { decimalOf, rounded } from './decimal'
import type { Evaluated } from './evaluate'
import type { Outcome } from './outcome'

/** A value at its printed decimals, without its unit; null where there is none. */
export function printedValue(
  outcome: Outcome,
  { decimals }: Pick<Indicator, 'decimals'>,
): string | null {
  return outcome.kind === 'value' ? rounded(outcome.value, decimals).toFixed(decimals) : null
}

/**
 * The change against last year with its word, which follows the sign: 上升28.9%, 下降3.2个百分点,
 * 持平. Of a percentage it is the difference in points, of all else in per cent of last year's
 * value. What only rounds to nothing is not called 持平: 上升不到0.1%. Null where either value is
 * missing or last year's is 0.
 */
export function printedChange(
  { now, prior }: Pick<Evaluated, 'now' | 'prior'>,
  { unit }: Pick<Indicator, 'unit'>,
  decimals: number,
): string | null {
  if (now.kind !== 'value' || prior.kind !== 'value') return null
  const difference = now.value.minus(prior.value)
  if (difference.isZero()) return '持平'
  const isPercentage = unit === '%' || unit === '％'
  if (!isPercentage && prior.value.isZero()) return null
  const exact = isPercentage ? difference : difference.div(prior.value).times(100)
  const size = rounded(exact.abs(), decimals)
  const shown = size.isZero()
    ? `不到${decimalOf(10).pow(-decimals).toFixed()}`
    : size.toFixed(decimals)
  const word = difference.isNegative() ? '下降' : '上升'
  return `${word}${shown}${isPercentage ? '个百分点' : '%'}`
}
