import type { ResolvedCell, ResolvedTable } from '../../../shared/resolve/resolved'

/** A cell in the grid; each place that it covers holds the same one. */
export interface Place {
  readonly cell: ResolvedCell
  readonly row: number
  readonly column: number
}

/** The places of a table, row by row; undefined where a row is shorter than the others. */
export type Grid = readonly (readonly (Place | undefined)[])[]

/** Puts the cells of a table in their places, spanning ones in several. */
export function gridOf(rows: ResolvedTable['rows']): Grid {
  const grid: (Place | undefined)[][] = rows.map(() => [])
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (grid[row]?.[column]) column += 1
      const place = { cell, row, column }
      for (let down = row; down < Math.min(rows.length, row + cell.rowSpan); down += 1) {
        const line = grid[down]
        if (!line) continue
        for (let at = column; at < column + cell.columnSpan; at += 1) line[at] ??= place
      }
      column += cell.columnSpan
    }
  }
  return grid
}
