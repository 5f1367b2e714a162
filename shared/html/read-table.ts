import { tableLimits } from '../model/blocks/table'
import type { Merge } from '../model/source'
import type { RichCell, RichTable } from './rich-content'
import { declarations, isHidden } from './declarations'
import { attribute, children, textBelow, type HtmlNode } from './node'

/**
 * The cells of a table in their grid, merged ones clamped to it; columns in which no cell begins are
 * nothing. Null where the table has more rows or columns than the model holds.
 */
export function readTable(table: HtmlNode, read: (cell: HtmlNode) => RichCell): RichTable | null {
  const rows = rowsOf(table)
  const grid: Grid = rows.map(() => [])
  if (rows.length > tableLimits.rows) return null
  for (const [row, node] of rows.entries()) {
    let column = 0
    for (const cell of shown(node, 'TD', 'TH')) {
      while (grid[row]?.[column]) column += 1
      if (column >= tableLimits.columns) return null
      column += place(grid, row, column, cell, read(cell))
    }
  }
  const caption = shown(table, 'CAPTION').map(textBelow).join('').replaceAll(/\s+/gu, ' ').trim()
  return { kind: 'table', ...compact(grid), caption: caption === '' ? null : caption }
}

/** What stands at a place of the grid; a covered place has no span of its own. */
interface Place {
  readonly cell: RichCell
  readonly rowSpan: number
  readonly columnSpan: number
}

type Grid = (Place | undefined)[][]

const covered: Place = { cell: [{ text: '' }], rowSpan: 0, columnSpan: 0 }

/** Puts a cell into the grid; returns the columns that it takes. */
function place(grid: Grid, row: number, column: number, node: HtmlNode, cell: RichCell): number {
  const wide = columnsFree(grid[row] ?? [], column, spanOf(node, 'colspan'))
  // Excel lets a long text run over empty cells: they are cells all the same.
  if (/^colspan/iu.test(declarations(node).get('mso-ignore') ?? '')) {
    for (let at = column; at < column + wide; at += 1) {
      put(grid, row, at, { cell: at === column ? cell : covered.cell, rowSpan: 1, columnSpan: 1 })
    }
    return wide
  }
  const high = Math.min(spanOf(node, 'rowspan') || grid.length, grid.length - row)
  for (let down = row; down < row + high; down += 1) {
    for (let at = column; at < column + wide; at += 1) put(grid, down, at, covered)
  }
  put(grid, row, column, { cell, rowSpan: high, columnSpan: wide })
  return wide
}

function columnsFree(row: readonly (Place | undefined)[], from: number, wanted: number): number {
  const end = Math.min(from + Math.max(1, wanted), tableLimits.columns)
  let at = from + 1
  while (at < end && !row[at]) at += 1
  return at - from
}

function put(grid: Grid, row: number, column: number, value: Place): void {
  const line = grid[row]
  if (line) line[column] = value
}

function spanOf(node: HtmlNode, name: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(attribute(node, name), 10)
  return Number.isNaN(span) || span < 0 ? 1 : Math.min(span, tableLimits.rows)
}

function compact(grid: Grid): Pick<RichTable, 'rows' | 'merges'> {
  const begins: boolean[] = []
  for (const row of grid) {
    for (const [column, at] of row.entries()) if (at && at.rowSpan > 0) begins[column] = true
  }
  const columns = [...begins.entries()].filter(([, isStart]) => isStart).map(([column]) => column)
  const merges: Merge[] = []
  const rows = grid.map((line, row) =>
    columns.map((old, column) => {
      const { cell, rowSpan, columnSpan } = line[old] ?? covered
      const wide = columns.filter((each) => each >= old && each < old + columnSpan).length
      if (rowSpan > 1 || wide > 1) merges.push({ row, column, rowSpan, columnSpan: wide })
      return cell
    }),
  )
  return { rows: columns.length > 0 ? rows : [], merges }
}

function rowsOf(table: HtmlNode): readonly HtmlNode[] {
  return shown(table, 'THEAD', 'TBODY', 'TFOOT', 'TR').flatMap((node) =>
    node.nodeName === 'TR' ? [node] : shown(node, 'TR'),
  )
}

function shown(node: HtmlNode, ...names: readonly string[]): readonly HtmlNode[] {
  return children(node).filter(
    (child) => names.includes(child.nodeName) && !isHidden(child, declarations(child)),
  )
}
