import type { Indicator } from '../model/indicator'
import { entryValue } from './entry'
import { isFault, parseFormula, type Expression, type Formula } from './formula'
import type { Fraction } from './fraction'
import { fullName } from './formula-names'
import type { NoValue, Outcome } from './outcome'

/** What an indicator says, before anything is computed. */
export interface Reading {
  /** What was entered for this year and last year; null where the formula, if any, computes it. */
  readonly now: Outcome | null
  readonly prior: Outcome | null
  /** Null where there is none, or none that can be computed. */
  readonly formula: Formula | null
  /** Why nothing is computed; null where the formula can be, or there is none. */
  readonly fault: NoValue | null
  /** A percentage is kept as printed and computed with as the fraction that it is: 100, 1000, or 1. */
  readonly scale: number
  /** What was entered for this year and last year as formulas take it, once one asked for it. */
  readonly exact: [now?: Fraction, prior?: Fraction]
}

const readings = new WeakMap<Indicator, Reading>()

/** Read once for each indicator as it stands. */
export function readingOf(indicator: Indicator): Reading {
  const known = readings.get(indicator)
  if (known) return known
  const { value, prior, formula } = indicator
  const reading: Reading = {
    // This year's value of a derived indicator is always computed.
    now: formula === null ? entered(indicator, value) : null,
    prior: entered(indicator, prior),
    scale: scaleOf(indicator.unit),
    exact: [],
    ...(formula === null ? none : formulaOf(indicator, formula)),
  }
  readings.set(indicator, reading)
  return reading
}

const none = { formula: null, fault: null }

function entered(indicator: Indicator, entry: string | null): Outcome | null {
  if (entry === null) return null
  const value = entryValue(entry, indicator.unit)
  if (value) return { kind: 'value', value }
  return { kind: 'fault', message: `“${fullName(indicator)}”填的“${entry}”不是数。` }
}

function formulaOf(indicator: Indicator, text: string): Pick<Reading, 'formula' | 'fault'> {
  const parsed = parseFormula(text)
  const refused = (why: string): Pick<Reading, 'formula' | 'fault'> => ({
    formula: null,
    fault: { kind: 'fault', message: `“${fullName(indicator)}”的${why}` },
  })
  if (isFault(parsed)) return refused(`公式：${parsed.message}`)
  const scale = scaleOf(indicator.unit)
  if (scale > 1 && terms(parsed.expression).some((term) => isScaledBy(scale, term))) {
    // Its references stay: what it is computed of is known, and marked where it is deleted.
    const { fault } = refused(scaled(indicator.unit, scale))
    return { formula: parsed, fault }
  }
  return { formula: parsed, fault: null }
}

function scaled(unit: string, scale: number): string {
  return `单位已经是${unit}，公式里不要再乘${scale}，整数的${scale}请写成1。`
}

/** What a formula adds and subtracts. */
function terms(of: Expression): readonly Expression[] {
  if (of.kind === 'negative') return terms(of.of)
  const isSum = of.kind === 'operation' && (of.sign === '+' || of.sign === '-')
  return isSum ? [...terms(of.left), ...terms(of.right)] : [of]
}

/**
 * Whether 100 stands in it as a factor, or alone, as one writes it in a sheet whose cells are no
 * percentages: 办结/受理*100, 办结*100/受理, 100-办结率. It would be printed a hundred times too large.
 */
function isScaledBy(scale: number, of: Expression): boolean {
  if (of.kind === 'number') return Number(of.text) === scale
  if (of.kind === 'negative') return isScaledBy(scale, of.of)
  if (of.kind !== 'operation') return false
  if (of.sign === '/') return isScaledBy(scale, of.left)
  return of.sign === '*' && [of.left, of.right].some((side) => isScaledBy(scale, side))
}

function scaleOf(unit: string): number {
  if (unit === '‰') return 1000
  return ['%', '％', '个百分点', '百分点'].includes(unit) ? 100 : 1
}
