import { newId } from '../model/ids'
import { emptyIndicator, longestFormula, type Indicator, type Register } from '../model/indicator'
import { fullName } from './formula-names'

/** The indicator that is the total of others. */
export interface Total {
  readonly indicator: Indicator
  /** Null where the register has it; else its place there, behind the last of what it sums up. */
  readonly index: number | null
}

/**
 * The total of indicators: a derived one of the register that sums up just these, else a new one. Null
 * where they have no total: fewer than two, of different units, percentages, or more than a formula holds.
 */
export function totalOf(indicators: readonly Indicator[], register: Register): Total | null {
  const [first] = indicators
  if (!first || indicators.length < 2) return null
  const { unit } = first
  if (!canBeSummed(indicators)) return null
  const ids = indicators.map(({ id }) => `{${id}}`)
  const known = register.find(({ formula }) => formula !== null && sumsUp(formula, ids))
  if (known) return { indicator: known, index: null }
  const formula = sumFormula(indicators)
  if (formula.length > longestFormula) return null
  const group = indicators.every((each) => each.group === first.group) ? first.group : ''
  const indicator: Indicator = {
    ...emptyIndicator,
    id: newId(),
    group,
    name: freeName(group, register),
    unit,
    decimals: Math.max(...indicators.map(({ decimals }) => decimals)),
    formula,
  }
  const last = Math.max(...indicators.map((each) => register.indexOf(each)))
  return { indicator, index: last + 1 }
}

/** Whether indicators are of one unit, and that no percentage. */
export function canBeSummed(indicators: readonly Pick<Indicator, 'unit'>[]): boolean {
  const unit = indicators[0]?.unit ?? ''
  return !/[%％‰点]$/u.test(unit) && indicators.every((each) => each.unit === unit)
}

/** The formula that sums indicators up. */
export function sumFormula(indicators: readonly Pick<Indicator, 'id'>[]): string {
  return `合计(${indicators.map(({ id }) => `{${id}}`).join('，')})`
}

/** Written as a sum or by the function, in any order. */
function sumsUp(formula: string, ids: readonly string[]): boolean {
  const plain = formula.replaceAll(/\s/gu, '').replace(/^合计[(（](.*)[)）]$/u, '$1')
  const parts = plain.split(/[+＋，,、]/u)
  return parts.length === ids.length && new Set([...parts, ...ids]).size === ids.length
}

function freeName(group: string, register: Register): string {
  const taken = new Set(register.map(fullName))
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? '合计' : `合计${at}`
    if (!taken.has(fullName({ group, name }))) return name
  }
}
