import type { Editor, Path } from 'slate'
import { blockAt, isTextBlock } from './blocks'
import { coversColumn, coversRow, gridOf, type PlacedCell } from '../../../shared/model/table-grid'
import { tablePlace, type TablePlace } from './tables'

/** Down, or up. */
export type Step = 1 | -1

/** A way of the caret over the edge of a cell, or from a text into the table beside it. */
export interface Leaving {
  /** The cell or text that is left. */
  readonly from: Path
  /** Cells of one row, or one block; the caret's column chooses. Empty at the chapter's edge. */
  readonly to: readonly Path[]
}

/** Where the caret goes up or down from the table in which or beside which it stands, else null. */
export function leaving(editor: Editor, by: Step): Leaving | null {
  const place = tablePlace(editor)
  if (place) {
    const cells = cellsBeyond(place, by)
    const from = [place.index, ...place.current.path]
    return { from, to: cells.length > 0 ? cells : entrance(editor, place.index + by, by) }
  }
  const index = editor.selection?.focus.path[0] ?? 0
  const isBeside = blockAt(editor, index + by)?.type === 'table'
  if (!isBeside || !isTextBlock(blockAt(editor, index))) return null
  return { from: [index], to: entrance(editor, index + by, by) }
}

/** The cells of the next row under or over the current one; a merged one may have several. */
function cellsBeyond({ grid, current, index }: TablePlace, by: Step): readonly Path[] {
  const row = by === 1 ? current.row + current.rowSpan : current.row - 1
  const own = Array.from({ length: current.columnSpan }, (_, at) => current.column + at)
  return grid
    .filter((cell) => coversRow(cell, row) && own.some((column) => coversColumn(cell, column)))
    .map(pathIn(index))
}

function entrance(editor: Editor, index: number, by: Step): readonly Path[] {
  const block = blockAt(editor, index)
  if (block?.type !== 'table') return block ? [[index]] : []
  const row = by === 1 ? 0 : block.children.length - 1
  return gridOf(block)
    .filter((cell) => coversRow(cell, row))
    .map(pathIn(index))
}

function pathIn(index: number): (cell: PlacedCell) => Path {
  return ({ path }) => [index, ...path]
}
