import type { Evaluation } from '../../../shared/figures/evaluate'
import { printedChange, printedValue } from '../../../shared/figures/printed'
import { stateNames, type Indicator, type Register } from '../../../shared/model/indicator'
import { numberCell, oneSheet, type Cell } from './one-sheet'

/**
 * A register as a workbook of one sheet: numbers are numbers, at their printed decimals; what has no
 * value is empty, what was entered and is no number stays as it was entered. Reading it back changes
 * nothing (shared/figures/register-table).
 */
export function registerXlsx(register: Register, evaluation: Evaluation): Uint8Array {
  return oneSheet('指标库', [heads, ...register.map((each) => rowOf(each, evaluation))], widths)
}

const heads = [
  '组', '指标', '单位', '本年', '上年', '同比', '状态', '来源部门', '截至日期', '小数', '口径', '备注',
] // prettier-ignore
const widths = [14, 26, 8, 12, 12, 16, 8, 18, 14, 6, 30, 30]

function rowOf(indicator: Indicator, evaluation: Evaluation): Cell[] {
  const { group, name, unit, department, cutOff, decimals, definition, note } = indicator
  const evaluated = evaluation.get(indicator.id)
  const now = evaluated ? printedValue(evaluated.now, indicator) : null
  const prior = evaluated ? printedValue(evaluated.prior, indicator) : null
  return [
    group,
    name,
    unit,
    numberCell(now ?? indicator.value, decimals),
    numberCell(prior ?? indicator.prior, decimals),
    evaluated ? (printedChange(evaluated, indicator, 1) ?? '') : '',
    evaluated ? stateNames[evaluated.state] : '',
    department,
    cutOff,
    numberCell(String(decimals), 0),
    definition,
    note,
  ]
}
