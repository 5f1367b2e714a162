import type { Table } from './blocks/table'
import { gridOf, widthOf } from './table-grid'

/** Fewer per cent would hide a column, and nobody could take hold of it again. */
export const leastWidth = 3

/** Widths of a table's columns in per cent of it, which are 100 together; null where they follow the words. */
export function columnWidths(table: {
  readonly children: Table['children'] | readonly { readonly children: readonly Spans[] }[]
  readonly widths?: readonly number[] | undefined
}): readonly number[] | null {
  const { widths } = table
  // What was set for other columns than there are now is not theirs.
  if (!widths || widths.length !== widthOf(gridOf<Spans>(table))) return null
  return inPercent(widths)
}

interface Spans {
  readonly rowSpan?: number | undefined
  readonly columnSpan?: number | undefined
}

/** Shares as per cent with one decimal, 100 together. */
export function inPercent(shares: readonly number[]): readonly number[] {
  const all = shares.reduce((sum, each) => sum + each, 0)
  const tenths = shares.map((each) => Math.max(1, Math.round((each / all) * 1000)))
  const rest = 1000 - tenths.reduce((sum, each) => sum + each, 0)
  const widest = tenths.indexOf(Math.max(...tenths))
  return tenths.map((each, at) => (at === widest ? each + rest : each) / 10)
}

/** The widths with the border behind a column moved by so many per cent, as far as both allow. */
export function withBorder(
  widths: readonly number[],
  column: number,
  by: number,
): readonly number[] {
  const left = widths[column]
  const right = widths[column + 1]
  if (left === undefined || right === undefined) return widths
  // One that is narrower already stays as it is.
  const fitting = Math.min(
    Math.max(by, Math.min(0, leastWidth - left)),
    Math.max(0, right - leastWidth),
  )
  const step = Math.round(fitting * 10) / 10
  return widths.map((each, at) => {
    if (at === column) return Math.round((each + step) * 10) / 10
    return at === column + 1 ? Math.round((each - step) * 10) / 10 : each
  })
}

/** The widths with a new column of a usual width before one. */
export function withColumn(widths: readonly number[], column: number): number[] {
  const usual = 100 / (widths.length + 1)
  return [...inPercent([...widths.slice(0, column), usual, ...widths.slice(column)])]
}

export function withoutColumn(widths: readonly number[], column: number): number[] {
  return [...inPercent(widths.filter((_, at) => at !== column))]
}
