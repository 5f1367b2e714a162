import type { Indicator } from '../model/indicator'
import { headUnit } from './head-unit'

/** The columns of a register's file and of a department's form, by the names that they can have. */
const fileColumns = {
  id: ['编号', '指标编号'],
  group: ['组', '类别', '分组', '分类'],
  name: ['指标', '指标名称', '项目', '名称', '统计项目'],
  unit: ['单位', '计量单位'],
  value: ['本年', '今年', '本期', '本年数', '数值'],
  prior: ['上年', '去年', '上年同期', '上年数'],
  department: ['来源部门', '部门', '填报单位', '责任部门', '填报部门'],
  cutOff: ['截至日期', '截止日期'],
  decimals: ['小数', '小数位'],
  formula: ['公式', '计算公式'],
  definition: ['口径', '指标口径', '指标解释'],
  note: ['备注', '说明'],
} as const satisfies Partial<Record<keyof Indicator, readonly string[]>>
export type FileColumn = keyof typeof fileColumns
export type FileField = Exclude<FileColumn, 'id'>

/** Rows of a table as shown. */
export type Rows = readonly (readonly string[])[]

/** A table whose head was found. */
interface Headed {
  readonly rows: Rows
  /** Where its head stands. */
  readonly head: number
  readonly columns: ReadonlyMap<FileColumn, number>
  /** The units that stand in the heads of the values. */
  readonly heads: Readonly<Record<'value' | 'prior', string>>
}

/** A table with its head, found among its first rows by the names of the columns; empty where there is none. */
export function withHead(rows: Rows, year: number | null): readonly Headed[] {
  const head = rows.slice(0, 10).findIndex((row) => headOf(row, year).has('name'))
  const columns = headOf(rows[head] ?? [], year)
  if (head < 0 || columns.size < 2) return []
  const unitOf = (field: 'value' | 'prior'): string =>
    headUnit(rows[head]?.[columns.get(field) ?? -1] ?? '')
  const heads = { value: unitOf('value'), prior: unitOf('prior') }
  return [{ rows, head, columns, heads }]
}

/** A row of a table, with what its head says of the columns. */
interface Line extends Pick<Headed, 'columns' | 'heads'> {
  readonly row: readonly string[]
  /** As it is told. */
  readonly line: string
  /** Of its table. */
  readonly isFirst: boolean
}

/** The rows below the heads of tables. */
export function linesOf(headed: readonly Headed[]): readonly Line[] {
  return headed.flatMap(({ rows, head, columns, heads }, table) =>
    rows.slice(head + 1).map((row, at) => ({
      row,
      columns,
      heads,
      line: `${headed.length > 1 ? `第${table + 1}张表` : ''}第${head + at + 2}行`,
      isFirst: at === 0,
    })),
  )
}

function headOf(row: readonly string[], year: number | null): ReadonlyMap<FileColumn, number> {
  const found = new Map<FileColumn, number>()
  for (const [at, text] of row.entries()) {
    const plain = text.replaceAll(/\s|[（(][^（）()]*[）)]/gu, '')
    const field = fieldNamed(plain, year)
    if (field && !found.has(field)) found.set(field, at)
  }
  return found
}

function fieldNamed(name: string, year: number | null): FileColumn | null {
  if (year !== null && name === `${year}年`) return 'value'
  if (year !== null && name === `${year - 1}年`) return 'prior'
  for (const [field, names] of Object.entries(fileColumns)) {
    if ((names as readonly string[]).includes(name)) return field as FileColumn
  }
  return null
}
