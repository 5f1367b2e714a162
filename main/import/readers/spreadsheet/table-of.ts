import type { CellObject, ColInfo, Range, RowInfo, WorkSheet } from '@e965/xlsx'
import type { Merge } from '../../../../shared/model/source'
import type { Told } from '../../document/told'
import { limits } from '../../limits'
import type { HiddenInSheet } from './ods-hidden'
import type { sentences } from './sentences'

/** The cells of a sheet as they are shown, without empty rows and columns around them. */
export interface SheetTable {
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
}

/**
 * The grid of a sheet by the cells that exist, never by the size that it declares. Hidden rows and
 * columns are left out, as they are on paper.
 */
export function tableOf(
  sheet: WorkSheet,
  told: Told<keyof typeof sentences>,
  also?: HiddenInSheet,
): SheetTable {
  const cells = cellsOf(sheet, told)
  const merged = sheet['!merges'] ?? []
  const hiddenRows = new Set([...hidden(sheet['!rows']), ...(also?.rows ?? [])])
  const hiddenColumns = new Set([...hidden(sheet['!cols']), ...(also?.columns ?? [])])
  const rows = axis(
    cells.map(({ row }) => row),
    hiddenRows,
  )
  const columns = axis(
    cells.map(({ column }) => column),
    hiddenColumns,
  )
  told.tell('hidden-cells', rows.hidden + columns.hidden)
  const grid = rows.order.map(() => columns.order.map(() => ''))
  for (const { row, column, text } of cells) {
    const line = grid[rows.at.get(row) ?? -1]
    const at = columns.at.get(column)
    if (line && at !== undefined) line[at] = text
  }
  return { rows: grid, merges: merged.flatMap((range) => mergeOf(range, rows, columns)) }
}

interface Cell {
  readonly row: number
  readonly column: number
  readonly text: string
}

function cellsOf(sheet: WorkSheet, told: Told<keyof typeof sentences>): readonly Cell[] {
  const lines: readonly (readonly CellObject[] | undefined)[] = sheet['!data'] ?? []
  const cells: Cell[] = []
  for (const [row, line] of lines.entries()) {
    if (!line || cells.length >= limits.cells) continue
    // `forEach` leaves out what is not there, where a row is long and nearly empty.
    line.forEach((cell, column) => {
      told.tell('comments-left-out', cell.c?.length ?? 0)
      const text = shown(cell)
      if (text === '') return
      if (column >= limits.columns) told.tell('columns-left-out')
      else if (row < limits.rows) cells.push({ row, column, text })
    })
  }
  if (lines.length > limits.rows || cells.length >= limits.cells) told.tell('rows-left-out')
  return cells
}

function shown(cell: CellObject): string {
  const text = cell.w ?? (cell.v === undefined || cell.t === 'z' ? '' : String(cell.v))
  return text.replace(/\r\n?/gu, '\n').trim()
}

/** The rows or columns that are kept, from the first to the last that holds something. */
interface Axis {
  readonly order: readonly number[]
  readonly at: ReadonlyMap<number, number>
  readonly hidden: number
}

function axis(used: readonly number[], isHidden: ReadonlySet<number>): Axis {
  const first = used.reduce((least, at) => Math.min(least, at), Number.MAX_SAFE_INTEGER)
  const last = used.reduce((most, at) => Math.max(most, at), -1)
  const order: number[] = []
  let left = 0
  for (let at = first; at <= last; at += 1) {
    if (isHidden.has(at)) left += 1
    else order.push(at)
  }
  return { order, at: new Map(order.map((old, index) => [old, index])), hidden: left }
}

function hidden(infos: readonly (RowInfo | ColInfo | undefined)[] | undefined): Set<number> {
  const found = new Set<number>()
  infos?.forEach((info, index) => {
    if (info?.hidden === true) found.add(index)
  })
  return found
}

/** What is left of a merged range among the rows and columns that are kept. */
function mergeOf({ s, e }: Range, rows: Axis, columns: Axis): readonly Merge[] {
  const down = within(rows, s.r, e.r)
  const right = within(columns, s.c, e.c)
  const [row, column] = [down[0], right[0]]
  if (row === undefined || column === undefined || down.length * right.length < 2) return []
  return [{ row, column, rowSpan: down.length, columnSpan: right.length }]
}

function within({ order, at }: Axis, from: number, to: number): readonly number[] {
  return order.filter((old) => old >= from && old <= to).map((old) => at.get(old) ?? 0)
}
