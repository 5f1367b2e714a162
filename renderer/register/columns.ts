import type { Evaluated } from '../../shared/figures/evaluate'
import { formulaShown, formulaTyped } from '../../shared/figures/formula-names'
import { printedChange, printedValue } from '../../shared/figures/printed'
import {
  indicatorTexts,
  longestEntry,
  stateNames,
  type Indicator,
  type IndicatorFields,
  type Register,
} from '../../shared/model/indicator'

export interface Column {
  readonly key: string
  readonly title: string
  /** In pixels. */
  readonly width: number
  readonly align?: 'right'
  /** What the cell shows. */
  readonly shown: (indicator: Indicator, evaluated: Evaluated) => string
  /** What is wrong with the cell; null where nothing is. */
  readonly fault?: (indicator: Indicator, evaluated: Evaluated) => string | null
  /** What is written in the cell when it is edited; a column without it is computed. */
  readonly written?: (indicator: Indicator, register: Register) => string
  /** The fields that a text written into the cell sets. */
  readonly fields?: (text: string, register: Register) => Partial<IndicatorFields>
}

/** The columns of the register's grid, in their order. */
export const columns: readonly Column[] = [
  textColumn('group', '组', 104),
  textColumn('name', '指标', 190),
  textColumn('unit', '单位', 62),
  {
    key: 'value',
    title: '本年',
    width: 104,
    align: 'right',
    shown: (indicator, { now }) =>
      printedValue(now, indicator) ?? (indicator.formula === null ? (indicator.value ?? '') : '—'),
    fault: (_, { now }) => (now.kind === 'fault' ? now.message : null),
    written: (indicator, register) =>
      indicator.formula === null
        ? (indicator.value ?? '')
        : formulaShown(indicator.formula, register),
    fields: (text, register) =>
      /^\s*[=＝]/u.test(text)
        ? { formula: formulaTyped(text, register), value: null }
        : { value: entered(text), formula: null },
  },
  {
    key: 'prior',
    title: '上年',
    width: 104,
    align: 'right',
    shown: (indicator, { prior }) => printedValue(prior, indicator) ?? indicator.prior ?? '',
    fault: (indicator, { prior }) =>
      prior.kind === 'fault' && indicator.prior !== null ? prior.message : null,
    written: ({ prior }) => prior ?? '',
    fields: (text) => ({ prior: entered(text) }),
  },
  {
    key: 'change',
    title: '同比',
    width: 140,
    align: 'right',
    shown: (indicator, evaluated) => printedChange(evaluated, indicator, 1) ?? '',
  },
  {
    key: 'state',
    title: '状态',
    width: 62,
    shown: (_, { state }) => stateNames[state],
  },
  textColumn('department', '来源部门', 120),
  textColumn('cutOff', '截至日期', 104),
  {
    key: 'decimals',
    title: '小数',
    width: 52,
    align: 'right',
    shown: ({ decimals }) => String(decimals),
    written: ({ decimals }) => String(decimals),
    // Anything but one digit up to 8 leaves it as it was.
    fields: (text) => {
      const digit = text.normalize('NFKC').trim()
      return /^[0-8]$/u.test(digit) ? { decimals: Number(digit) } : {}
    },
  },
  textColumn('definition', '口径', 220),
  textColumn('note', '备注', 180),
]

/** Where each column begins, in pixels; one more at the end for the width of all. */
export const columnStarts: readonly number[] = columns.reduce<readonly number[]>(
  (starts, { width }) => [...starts, (starts.at(-1) ?? 0) + width],
  [0],
)

/** So many columns stay in sight when the others are scrolled: which indicator a row is about. */
export const frozenColumns = 2

/** An emptied cell is 待填, not an empty text. */
function entered(text: string): string | null {
  const trimmed = text.trim().slice(0, longestEntry)
  return trimmed === '' ? null : trimmed
}

type TextKey = keyof typeof indicatorTexts

function textColumn(key: TextKey, title: string, width: number): Column {
  return {
    key,
    title,
    width,
    shown: (indicator) => indicator[key],
    written: (indicator) => indicator[key],
    fields: (text) => ({ [key]: text.trim().slice(0, indicatorTexts[key]) }),
  }
}
