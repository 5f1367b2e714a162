/** A cell by its row among those shown and its column. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** The active cell, and the other corner of what is selected with it. */
export interface GridSelection {
  readonly active: Cell
  readonly anchor: Cell
}

export interface CellRange {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export const firstCell: GridSelection = at({ row: 0, column: 0 })

export function at(cell: Cell): GridSelection {
  return { active: cell, anchor: cell }
}

/** The selected cells, all bounds included. */
export function rangeOf({ active, anchor }: GridSelection): CellRange {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  }
}

/** Moved by so many cells, at most to the edge; `extends` keeps the other corner. */
export function moved(
  { active, anchor }: GridSelection,
  by: Cell,
  size: { readonly rows: number; readonly columns: number },
  extend: boolean,
): GridSelection {
  const cell = {
    row: within(active.row + by.row, size.rows),
    column: within(active.column + by.column, size.columns),
  }
  return extend ? { active: cell, anchor } : at(cell)
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index))
}
