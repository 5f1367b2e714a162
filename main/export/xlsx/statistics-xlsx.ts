import type { Evaluation } from '../../../shared/figures/evaluate'
import { printedChange, printedValue } from '../../../shared/figures/printed'
import type { Indicator, Register } from '../../../shared/model/indicator'
import { numberCell, oneSheet, type Cell } from './one-sheet'

/**
 * The statistics of a report as a workbook for those who get it: what is printed of each indicator,
 * without notes, departments and states. What has no value this year is left out.
 */
export function statisticsXlsx(
  register: Register,
  evaluation: Evaluation,
  year: number | null,
): Uint8Array {
  const named = (word: string, by: number): string => (year === null ? word : `${year - by}年`)
  const heads = ['组', '指标', '单位', named('本年', 0), named('上年', 1), '同比', '口径']
  const rows = register.flatMap((indicator) => rowOf(indicator, evaluation))
  return oneSheet('统计数据', [heads, ...rows], [14, 30, 8, 14, 14, 16, 40])
}

function rowOf(indicator: Indicator, evaluation: Evaluation): Cell[][] {
  const evaluated = evaluation.get(indicator.id)
  const now = evaluated ? printedValue(evaluated.now, indicator) : null
  if (!evaluated || now === null) return []
  const { group, name, unit, decimals, definition } = indicator
  return [
    [
      group,
      name,
      unit,
      numberCell(now, decimals),
      numberCell(printedValue(evaluated.prior, indicator), decimals),
      printedChange(evaluated, indicator, 1) ?? '',
      definition,
    ],
  ]
}
