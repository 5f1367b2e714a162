import { Editor, Transforms } from 'slate'
import {
  tableLimits,
  type Table,
  type TableCell,
  type TableRow,
} from '../../../shared/model/blocks/table'
import { columnWidths, withColumn, withoutColumn } from '../../../shared/model/column-widths'
import { newId } from '../../../shared/model/ids'
import { blockAt, blockOf, cellAt, isEmpty, isTextBlock } from './blocks'
import {
  coversColumn,
  coversRow,
  gridOf,
  widthOf,
  type PlacedCell,
} from '../../../shared/model/table-grid'

/** Where the caret stands in a table. */
export interface TablePlace {
  readonly table: Table
  /** The table's index in the chapter. */
  readonly index: number
  readonly grid: readonly PlacedCell[]
  readonly current: PlacedCell
}

/** The table and cell at the caret; null outside of tables. */
export function tablePlace(editor: Editor): TablePlace | null {
  const point = editor.selection?.focus
  const place = point && blockOf(editor, point)
  const cell = point && cellAt(editor, point)
  if (!place || !cell || place.block.type !== 'table') return null
  const { block: table, index } = place
  const grid = gridOf(table)
  const [, row, at] = cell[1]
  const current = grid.find(({ path }) => path[0] === row && path[1] === at)
  return current ? { table, index, grid, current } : null
}

/** An empty table of so many rows and columns, as `insertWhole` places it. */
export function insertTable(editor: Editor, rows: number, columns: number): void {
  const row = (): TableRow => ({
    type: 'table-row',
    children: Array.from({ length: columns }, emptyCell),
  })
  const children = Array.from({ length: rows }, row)
  insertWhole(editor, { type: 'table', id: newId(), caption: '', children })
}

/** A new table after the current block, or in the place of an empty one, with the caret in it. */
export function insertWhole(editor: Editor, table: Table): void {
  const here = editor.selection ? (editor.selection.focus.path[0] ?? 0) : editor.children.length - 1
  const block = blockAt(editor, here)
  const isFree = isTextBlock(block) && isEmpty(block)
  const index = isFree ? here : here + 1
  Editor.withoutNormalizing(editor, () => {
    Transforms.insertNodes(editor, table, { at: [index] })
    const isLast = index + 1 >= editor.children.length
    if (isFree && !isLast) Transforms.removeNodes(editor, { at: [index + 1] })
    Transforms.select(editor, Editor.start(editor, [index, 0, 0]))
  })
}

/** A row above (0) or below (1) the cell at the caret. */
export function insertRow(editor: Editor, side: 0 | 1): void {
  const place = tablePlace(editor)
  if (!place || place.table.children.length >= tableLimits.rows) return
  const { index, grid, current } = place
  const row = side === 0 ? current.row : current.row + current.rowSpan
  const through = grid.filter((cell) => cell.row < row && coversRow(cell, row))
  const width = widthOf(grid) - sum(through.map(({ columnSpan }) => columnSpan))
  if (width < 1) return
  const children = Array.from({ length: width }, emptyCell)
  Editor.withoutNormalizing(editor, () => {
    for (const cell of through) span(editor, index, cell, { rowSpan: cell.rowSpan + 1 })
    Transforms.insertNodes(editor, { type: 'table-row', children }, { at: [index, row] })
    Transforms.select(editor, Editor.start(editor, [index, row]))
  })
}

/** A column left (0) or right (1) of the cell at the caret. */
export function insertColumn(editor: Editor, side: 0 | 1): void {
  const place = tablePlace(editor)
  if (!place || widthOf(place.grid) >= tableLimits.columns) return
  const { table, index, grid, current } = place
  const column = side === 0 ? current.column : current.column + current.columnSpan
  const through = grid.filter((cell) => cell.column < column && coversColumn(cell, column))
  Editor.withoutNormalizing(editor, () => {
    for (const cell of through) span(editor, index, cell, { columnSpan: cell.columnSpan + 1 })
    for (const row of table.children.keys()) {
      if (through.some((cell) => coversRow(cell, row))) continue
      const before = grid.filter((cell) => cell.row === row && cell.column < column).length
      Transforms.insertNodes(editor, emptyCell(), { at: [index, row, before] })
    }
    const widths = columnWidths(table)
    if (widths) setWidths(editor, index, withColumn(widths, column))
  })
}

/** Sets the widths of a table's columns, in shares; null has them follow the words. */
export function setWidths(editor: Editor, index: number, widths: readonly number[] | null): void {
  const at = [index]
  if (widths === null) Transforms.unsetNodes<Table>(editor, 'widths', { at })
  else Transforms.setNodes<Table>(editor, { widths: [...widths] }, { at })
}

/** Whether the row or column at the caret can go without tearing a merged cell apart. */
export function canRemove(editor: Editor, line: 'row' | 'column'): boolean {
  const place = tablePlace(editor)
  if (!place) return false
  const { grid, current, table } = place
  if (line === 'row') return grid.every(({ row, rowSpan }) => row !== current.row || rowSpan === 1)
  const inColumn = grid.filter((cell) => coversColumn(cell, current.column))
  const isWhole = inColumn.length === table.children.length
  return isWhole && inColumn.every(({ columnSpan }) => columnSpan === 1)
}

/** Removes the row at the caret; the last one takes the table with it. */
export function removeRow(editor: Editor): void {
  const place = tablePlace(editor)
  if (!place || !canRemove(editor, 'row')) return
  const { table, index, grid, current } = place
  if (table.children.length === 1) return removeTable(editor)
  Editor.withoutNormalizing(editor, () => {
    const through = grid.filter((cell) => cell.row < current.row && coversRow(cell, current.row))
    for (const cell of through) span(editor, index, cell, { rowSpan: cell.rowSpan - 1 })
    Transforms.removeNodes(editor, { at: [index, current.row] })
    const next = Math.min(current.row, table.children.length - 2)
    Transforms.select(editor, Editor.start(editor, [index, next]))
  })
}

/** Removes the column at the caret; the last one takes the table with it. */
export function removeColumn(editor: Editor): void {
  const place = tablePlace(editor)
  if (!place || !canRemove(editor, 'column')) return
  const { table, index, grid, current } = place
  if (widthOf(grid) === 1) return removeTable(editor)
  Editor.withoutNormalizing(editor, () => {
    for (const { path, column } of grid.toReversed()) {
      if (column === current.column) Transforms.removeNodes(editor, { at: [index, ...path] })
    }
    const widths = columnWidths(table)
    if (widths) setWidths(editor, index, withoutColumn(widths, current.column))
  })
  // A row that had no other cell has gone.
  const left = blockAt(editor, index)
  const rows = left?.type === 'table' ? left.children.length : 1
  Transforms.select(editor, Editor.start(editor, [index, Math.min(current.row, rows - 1)]))
}

/** Removes the table at the caret. */
export function removeTable(editor: Editor): void {
  const place = tablePlace(editor)
  if (!place) return
  Editor.withoutNormalizing(editor, () => {
    Transforms.removeNodes(editor, { at: [place.index] })
    const next = Math.min(place.index, editor.children.length - 1)
    if (next >= 0) Transforms.select(editor, Editor.start(editor, [next]))
  })
}

/** Puts the table at the caret on a page of its own that lies on its side, or back. */
export function turnTable(editor: Editor): void {
  const place = tablePlace(editor)
  if (!place) return
  const at = [place.index]
  if (place.table.landscape) Transforms.unsetNodes<Table>(editor, 'landscape', { at })
  else Transforms.setNodes<Table>(editor, { landscape: true }, { at })
}

/** Moves the caret to the next (1) or former (-1) cell; beyond the last one a row is added. */
export function moveCell(editor: Editor, by: 1 | -1): void {
  const place = tablePlace(editor)
  if (!place) return
  const { grid, current, index } = place
  const next = grid[grid.indexOf(current) + by]
  if (next) Transforms.select(editor, Editor.range(editor, [index, ...next.path]))
  else if (by === 1) insertRow(editor, 1)
}

/** A cell in which nothing stands yet. */
export function emptyCell(): TableCell {
  return { type: 'table-cell', children: [{ text: '' }] }
}

function span(
  editor: Editor,
  index: number,
  { path }: PlacedCell,
  spans: Partial<Pick<TableCell, 'rowSpan' | 'columnSpan'>>,
): void {
  Transforms.setNodes<TableCell>(editor, spans, { at: [index, ...path] })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
