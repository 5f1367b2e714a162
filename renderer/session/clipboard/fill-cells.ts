import { tableLimits, type Table, type TableCell } from '../../../shared/model/blocks/table'
import { inlinesOfWritten, writtenLeaves, type ComputedText } from '../../../shared/model/written'
import { gridOf, widthOf, type PlacedCell } from '../../../shared/model/table-grid'
import { joined } from '../../../shared/html/leaves'
import type { RichCell, RichTable } from '../../../shared/html/rich-content'

export interface FilledTable {
  readonly table: Table
  /** The last cell that was filled, as row and index in the row. */
  readonly last: readonly [row: number, index: number]
}

/**
 * Puts a grid of cells into a table from a place on, over what stood there; the table grows where
 * it is too small. A cell that falls on a merged one's covered part is added to that. Null where the
 * table would become larger than the model holds.
 */
export function filledTable(
  table: Table,
  row: number,
  column: number,
  cells: readonly (readonly RichCell[])[],
): FilledTable | null {
  const height = row + cells.length
  const width = column + Math.max(0, ...cells.map((line) => line.length))
  if (height > tableLimits.rows || width > tableLimits.columns) return null
  const grown = grownTable(table, height, width)
  const owners = ownersOf(gridOf(grown))
  const filled = new Map<string, RichCell>()
  let last: FilledTable['last'] = [row, 0]
  for (const [down, line] of cells.entries()) {
    for (const [right, cell] of line.entries()) {
      const owner = owners.get(`${row + down}:${column + right}`)
      if (!owner) continue
      const key = owner.path.join()
      const former = filled.get(key)
      filled.set(key, former ? added(former, cell) : cell)
      last = owner.path
    }
  }
  const children = grown.children.map((line, index) => ({
    ...line,
    children: line.children.map((cell, at) => {
      const own = filled.get([index, at].join())
      return own ? { ...cell, children: inlinesOfWritten(joined(own)) } : cell
    }),
  }))
  return { table: { ...grown, children }, last }
}

/** The cells of a table of the model, as the clipboard has them. */
export function cellsOf(table: Table, textOf: ComputedText): RichTable['rows'] {
  const grid = gridOf(table)
  const rows = table.children.map((): RichCell[] =>
    Array.from({ length: widthOf(grid) }, () => [{ text: '' }]),
  )
  for (const { cell, row, column } of grid) {
    const line = rows[row]
    if (line) line[column] = writtenLeaves(cell.children, textOf)
  }
  return rows
}

function added(former: RichCell, cell: RichCell): RichCell {
  return cell.every(({ text }) => text === '') ? former : [...former, { text: '\n' }, ...cell]
}

function grownTable(table: Table, height: number, width: number): Table {
  const old = widthOf(gridOf(table))
  const wide = Math.max(old, width)
  const missing = Math.max(0, height - table.children.length)
  const children = [
    ...table.children.map((line) => ({
      ...line,
      children: [...line.children, ...emptyCells(wide - old)],
    })),
    ...Array.from({ length: missing }, () => ({
      type: 'table-row' as const,
      children: emptyCells(wide),
    })),
  ]
  return { ...table, children }
}

function emptyCells(count: number): TableCell[] {
  return Array.from({ length: count }, () => ({ type: 'table-cell', children: [{ text: '' }] }))
}

/** The cell at every place of the grid, covered places included. */
function ownersOf(grid: readonly PlacedCell[]): ReadonlyMap<string, PlacedCell> {
  const owners = new Map<string, PlacedCell>()
  for (const placed of grid) {
    for (let row = placed.row; row < placed.row + placed.rowSpan; row += 1) {
      for (let column = placed.column; column < placed.column + placed.columnSpan; column += 1) {
        owners.set(`${row}:${column}`, placed)
      }
    }
  }
  return owners
}
