import type { Figure } from '../model/blocks/figure'
import type { Table, TableCell } from '../model/blocks/table'
import { newId } from '../model/ids'
import type { Indicator } from '../model/indicator'

/** The columns that a statistic table can have, in their order. */
export const statisticColumns = ['unit', 'now', 'prior', 'difference', 'rate', 'share'] as const
export type StatisticColumn = (typeof statisticColumns)[number]

/** As the table's head and its dialog have them. */
export const columnTitles: Readonly<Record<StatisticColumn, string>> = {
  unit: '单位',
  now: '本年',
  prior: '上年',
  difference: '增减',
  rate: '同比',
  share: '占比',
}

export interface StatisticTable {
  readonly caption: string
  readonly indicators: readonly Indicator[]
  readonly columns: readonly StatisticColumn[]
  /** What their shares are of, as a last row where `hasTotal`; without it there are no shares. */
  readonly total?: Indicator | undefined
  readonly hasTotal?: boolean
  /** Of the report: its columns are then headed by years. */
  readonly year: number | null
  /** The indicators stand side by side, under the names of their groups, and the years below one another. */
  readonly isAcross?: boolean
}

/** A table over indicators: every number in it is a figure and follows the register. */
export function statisticTable(wish: StatisticTable): Table {
  const rows = wish.isAcross ? across(wish) : downwards(wish)
  const children = rows.map((cells) => ({ type: 'table-row' as const, children: cells }))
  return { type: 'table', id: newId(), caption: wish.caption, children }
}

/**
 * One a row. The rows of a group stand under its name where there is more than one group.
 */
function downwards(wish: StatisticTable): TableCell[][] {
  const { indicators, year } = wish
  const groups = new Set(indicators.map(({ group }) => group))
  const columns = columnsOf(wish)
  const head = ['项目', ...columns.map((column) => titleOf(column, year))].map(cell)
  const rowOf = (indicator: Indicator, name: string): TableCell[] => [
    cell(name),
    ...columns.map((column) => cellOf(column, indicator, wish)),
  ]
  const rows = indicators.map((indicator) =>
    rowOf(indicator, groups.size > 1 ? `${indicator.group}：${indicator.name}` : indicator.name),
  )
  return [head, ...rows, ...totalOf(wish).map((total) => rowOf(total, totalTitle))]
}

/** As readers of tables know it, which leave it out of charts. */
const totalTitle = '合计'

function totalOf({ total, hasTotal }: StatisticTable): readonly Indicator[] {
  return total && hasTotal === true ? [total] : []
}

function columnsOf({ columns, total }: StatisticTable): readonly StatisticColumn[] {
  return total ? columns : columns.filter((column) => column !== 'share')
}

/** One a column, merged heads over those of a group; their units stand behind their names. */
function across(wish: StatisticTable): TableCell[][] {
  const { indicators, year } = wish
  const columns = columnsOf(wish)
  const groups = [...new Set(indicators.map(({ group }) => group))]
  const ordered = groups.flatMap((group) => indicators.filter((each) => each.group === group))
  const headOf = (name: string, unit: string): TableCell =>
    cell(columns.includes('unit') && unit !== '' ? `${name}（${unit}）` : name)
  const names = ordered.map(({ name, unit }) => headOf(name, unit))
  const total = totalOf(wish).map(({ unit }) => headOf(totalTitle, unit))
  const heads = groups.map((group): TableCell => {
    const columnSpan = ordered.filter((each) => each.group === group).length
    return { ...cell(group), ...(columnSpan > 1 && { columnSpan }) }
  })
  const high = (one: TableCell): TableCell => ({ ...one, rowSpan: 2 })
  const head =
    groups.length === 1 && groups[0] === ''
      ? [[cell('年份'), ...names, ...total]]
      : [[high(cell('年份')), ...heads, ...total.map(high)], names]
  const rows = columns
    .filter((column) => column !== 'unit')
    .map((column) => [
      cell(titleOf(column, year)),
      ...[...ordered, ...totalOf(wish)].map((indicator) => cellOf(column, indicator, wish)),
    ])
  return [...head, ...rows]
}

function titleOf(column: StatisticColumn, year: number | null): string {
  if (year === null || (column !== 'now' && column !== 'prior')) return columnTitles[column]
  return `${column === 'now' ? year : year - 1}年`
}

const forms = {
  now: 'number',
  prior: 'prior-number',
  difference: 'difference',
  rate: 'rate',
  share: 'share',
} as const satisfies Record<Exclude<StatisticColumn, 'unit'>, Figure['form']>

function cellOf(
  column: StatisticColumn,
  { id, unit }: Indicator,
  { total }: StatisticTable,
): TableCell {
  if (column === 'unit') return cell(unit)
  const figure: Figure = {
    type: 'figure',
    indicator: id,
    form: forms[column],
    ...(column === 'share' && total && { of: total.id }),
    children: [{ text: '' }],
  }
  return { type: 'table-cell', children: [{ text: '' }, figure, { text: '' }] }
}

function cell(text: string): TableCell {
  return { type: 'table-cell', children: [{ text }] }
}
