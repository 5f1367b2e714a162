import { stateNames, type Indicator, type Register } from '../model/indicator'
import type { Decimal } from './decimal'
import { evaluate, type Evaluated } from './evaluate'
import { formulaInFile } from './formula-names'
import type { Outcome } from './outcome'
import { printedChange, printedValue } from './printed'
import { noGroup } from './register-table'

/** A cell of a register's file: words, or a number with so many decimals, in plain digits. */
export type RegisterCell = string | { readonly number: string; readonly decimals: number }

/**
 * A register as the rows of a file, the heads first. What was entered stands with all its decimals,
 * what is computed as it prints; what has no value is empty, what is no number stands as it was entered.
 * Without values it is the register of no year, for other offices. `registerTable` reads it back.
 */
export function registerRows(
  register: Register,
  withValues: boolean,
): readonly (readonly RegisterCell[])[] {
  const evaluation = evaluate(register)
  const shown = columns.filter(({ ofYear }) => withValues || !ofYear)
  return [
    shown.map(({ head }) => head),
    ...register.map((indicator) => {
      const evaluated = evaluation.get(indicator.id)
      return shown.map(({ cell }) => (evaluated ? cell({ indicator, evaluated, register }) : ''))
    }),
  ]
}

interface Row {
  readonly indicator: Indicator
  readonly evaluated: Evaluated
  readonly register: Register
}

interface FileColumn {
  readonly head: string
  /** Whether it says something of one year alone. */
  readonly ofYear: boolean
  readonly cell: (row: Row) => RegisterCell
}

/** Those of the grid in their order, so that rows copied from the file fit it; the formula behind them. */
const columns: readonly FileColumn[] = [
  always('组', ({ indicator: { group } }) => (group === '' ? noGroup : group)),
  always('指标', ({ indicator: { name } }) => name),
  always('单位', ({ indicator: { unit } }) => unit),
  yearly('本年', ({ indicator, evaluated: { now } }) =>
    numberCell(now, indicator.formula === null ? indicator.value : null, indicator),
  ),
  yearly('上年', ({ indicator, evaluated: { prior } }) =>
    numberCell(prior, indicator.prior, indicator),
  ),
  yearly('同比', ({ indicator, evaluated }) => printedChange(evaluated, indicator, 1) ?? ''),
  yearly('状态', ({ evaluated: { state } }) => stateNames[state]),
  always('来源部门', ({ indicator: { department } }) => department),
  yearly('截至日期', ({ indicator: { cutOff } }) => cutOff),
  always('小数', ({ indicator: { decimals } }) => ({ number: String(decimals), decimals: 0 })),
  always('口径', ({ indicator: { definition } }) => definition),
  yearly('备注', ({ indicator: { note } }) => note),
  always('公式', ({ indicator: { formula }, register }) =>
    formula === null ? '' : formulaInFile(formula, register),
  ),
]

function always(head: string, cell: FileColumn['cell']): FileColumn {
  return { head, ofYear: false, cell }
}

function yearly(head: string, cell: FileColumn['cell']): FileColumn {
  return { head, ofYear: true, cell }
}

/** `entry` is what was entered; null where the value is computed, or there is none. */
function numberCell(outcome: Outcome, entry: string | null, indicator: Indicator): RegisterCell {
  if (outcome.kind !== 'value') return entry ?? ''
  if (entry !== null) return exact(outcome.value, indicator.decimals)
  return { number: printedValue(outcome, indicator) ?? '', decimals: indicator.decimals }
}

function exact(value: Decimal, decimals: number): RegisterCell {
  const own = Math.max(decimals, value.decimalPlaces())
  return { number: value.toFixed(own), decimals: own }
}
