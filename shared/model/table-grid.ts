import type { Table, TableCell } from './blocks/table'

/** A cell with the place that it covers in the table's grid; all counted from 0. */
export interface PlacedCell<Cell = TableCell> {
  readonly cell: Cell
  /** Where it stands in the model: the row's index and the cell's index in that row. */
  readonly path: readonly [row: number, index: number]
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

type Spans = Pick<TableCell, 'rowSpan' | 'columnSpan'>
type Spread = Pick<PlacedCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>

/** Lays the cells out as HTML does: a cell takes the first column that none from above covers. */
export function gridOf<Cell extends Spans = TableCell>(table: {
  readonly children: readonly { readonly children: readonly Cell[] }[]
}): readonly PlacedCell<Cell>[] {
  const placed: PlacedCell<Cell>[] = []
  const coveredUntil: number[] = []
  for (const [row, { children }] of table.children.entries()) {
    let column = 0
    for (const [index, cell] of children.entries()) {
      while ((coveredUntil[column] ?? 0) > row) column += 1
      const { rowSpan = 1, columnSpan = 1 } = cell
      placed.push({ cell, path: [row, index], row, column, rowSpan, columnSpan })
      for (let at = column; at < column + columnSpan; at += 1) coveredUntil[at] = row + rowSpan
      column += columnSpan
    }
  }
  return placed
}

/** The table with what `change` makes of each cell at its place in the grid. */
export function withPlacedCells(table: Table, change: (placed: PlacedCell) => TableCell): Table {
  const places = new Map(gridOf(table).map((placed) => [placed.cell, placed]))
  const children = table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => {
      const placed = places.get(cell)
      return placed ? change(placed) : cell
    }),
  }))
  return { ...table, children }
}

/** Columns of the grid. */
export function widthOf(grid: readonly Spread[]): number {
  return Math.max(0, ...grid.map(({ column, columnSpan }) => column + columnSpan))
}

export function coversRow(cell: Spread, row: number): boolean {
  return cell.row <= row && row < cell.row + cell.rowSpan
}

export function coversColumn(cell: Spread, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.columnSpan
}

/** How many rows the head has: as many as the cells of the first row reach down. */
export function headRowsOf(rows: readonly (readonly Pick<TableCell, 'rowSpan'>[])[]): number {
  return Math.max(1, ...(rows[0] ?? []).map(({ rowSpan = 1 }) => rowSpan))
}
