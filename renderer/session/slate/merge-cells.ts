import { Editor, Range, Transforms } from 'slate'
import { isComputed, type Inline } from '../../../shared/model/blocks/inline'
import type { Table, TableCell } from '../../../shared/model/blocks/table'
import { gridOf, type PlacedCell } from '../../../shared/model/table-grid'
import { blockOf, cellAt } from './blocks'
import { emptyCell, tablePlace } from './tables'

/** Cells of a table that lie in one rectangle of its grid. */
interface Area {
  readonly index: number
  readonly table: Table
  readonly cells: readonly PlacedCell[]
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Whether what is selected are cells that can become one. */
export function canMerge(editor: Editor): boolean {
  return areaOf(editor) !== null
}

/** Makes one cell of those that the selection reaches; their words stand in it line by line. */
export function mergeCells(editor: Editor): void {
  const area = areaOf(editor)
  const [first, ...others] = area?.cells ?? []
  if (!area || !first) return
  const { index, rowSpan, columnSpan } = area
  const merged: TableCell = {
    type: 'table-cell',
    ...(rowSpan > 1 && { rowSpan }),
    ...(columnSpan > 1 && { columnSpan }),
    children: linesOf(area.cells),
  }
  Editor.withoutNormalizing(editor, () => {
    for (const { path } of others.toReversed()) {
      Transforms.removeNodes(editor, { at: [index, ...path] })
    }
    const at = [index, ...first.path]
    Transforms.removeNodes(editor, { at })
    Transforms.insertNodes(editor, merged, { at })
  })
  Transforms.select(editor, Editor.start(editor, [index, ...first.path]))
}

export function canSplitCell(editor: Editor): boolean {
  const current = tablePlace(editor)?.current
  return current !== undefined && (current.rowSpan > 1 || current.columnSpan > 1)
}

/** Makes the cells again that the one at the caret covers; its words stay in the first of them. */
export function splitCell(editor: Editor): void {
  const place = tablePlace(editor)
  if (!place || !canSplitCell(editor)) return
  const { index, grid, current } = place
  const { row, column, rowSpan, columnSpan, path } = current
  Editor.withoutNormalizing(editor, () => {
    for (let down = row + rowSpan - 1; down >= row; down -= 1) {
      const isOwn = down === row
      const before = grid.filter((cell) => cell.row === down && cell.column < column).length
      const from = isOwn ? path[1] + 1 : before
      for (let made = isOwn ? 1 : 0; made < columnSpan; made += 1) {
        Transforms.insertNodes(editor, emptyCell(), { at: [index, down, from] })
      }
    }
    Transforms.unsetNodes<TableCell>(editor, ['rowSpan', 'columnSpan'], { at: [index, ...path] })
  })
}

function areaOf(editor: Editor): Area | null {
  const { selection } = editor
  if (!selection || Range.isCollapsed(selection)) return null
  const ends = Range.edges(selection)
  const [start, end] = ends.map((point) => ({
    place: blockOf(editor, point),
    cell: cellAt(editor, point),
  }))
  const table = start?.place?.block
  if (!start?.cell || !end?.cell || table?.type !== 'table') return null
  if (start.place?.index !== end.place?.index) return null
  const grid = gridOf(table)
  const reached = [start.cell[1], end.cell[1]].flatMap((path) =>
    grid.filter((cell) => cell.path[0] === path[1] && cell.path[1] === path[2]),
  )
  const box = closedBox(grid, reached)
  const cells = grid.filter((cell) => touches(cell, box))
  if (cells.length < 2 || emptiesRow(table, cells)) return null
  const [row, column] = [box.top, box.left]
  const spans = { rowSpan: box.bottom - row, columnSpan: box.right - column }
  return { index: start.place?.index ?? 0, table, cells, row, column, ...spans }
}

interface Box {
  readonly top: number
  readonly left: number
  /** Not included. */
  readonly bottom: number
  readonly right: number
}

/** The smallest rectangle around cells that cuts no other one. */
function closedBox(grid: readonly PlacedCell[], cells: readonly PlacedCell[]): Box {
  const box = boxOf(cells)
  const within = grid.filter((cell) => touches(cell, box))
  return within.length === cells.length ? box : closedBox(grid, within)
}

function boxOf(cells: readonly PlacedCell[]): Box {
  return {
    top: Math.min(...cells.map(({ row }) => row)),
    left: Math.min(...cells.map(({ column }) => column)),
    bottom: Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan)),
    right: Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan)),
  }
}

function touches({ row, column, rowSpan, columnSpan }: PlacedCell, box: Box): boolean {
  return (
    row < box.bottom &&
    row + rowSpan > box.top &&
    column < box.right &&
    column + columnSpan > box.left
  )
}

/** A row needs a cell of its own. */
function emptiesRow({ children }: Table, [first, ...others]: readonly PlacedCell[]): boolean {
  return children.some((row, at) => {
    if (at === first?.row) return false
    const going = others.filter((cell) => cell.row === at).length
    return going > 0 && going === row.children.length
  })
}

function linesOf(cells: readonly PlacedCell[]): Inline[] {
  const lines = cells
    .map(({ cell }) => cell.children)
    .filter((line) => line.some((each) => isComputed(each) || each.text !== ''))
  const joined = lines.flatMap((line, at) => (at === 0 ? line : [{ text: '\n' }, ...line]))
  return joined.length > 0 ? joined : [{ text: '' }]
}
