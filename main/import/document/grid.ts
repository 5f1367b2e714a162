import type {
  Merge,
  SourceCellFigure,
  SourceCellMark,
  SourceFigure,
  SourceMark,
} from '../../../shared/model/source'
import { limits } from '../limits'

/** A cell as the file has it. `rows` says whether it begins a cell of several rows or goes on with one. */
export interface Cell {
  readonly text: string
  readonly span: number
  readonly rows: 'own' | 'begin' | 'continue'
  /** What of its text is marked as figures. */
  readonly figures?: readonly SourceFigure[]
  /** The marks of notes in its text. */
  readonly marks?: readonly SourceMark[]
}

export interface Grid {
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
  readonly figures: readonly SourceCellFigure[]
  readonly marks: readonly SourceCellMark[]
}

export interface GridBuilder {
  /** Adds a row; `before` columns of it are empty. False where the table is larger than any. */
  readonly row: (cells: readonly Cell[], before: number) => boolean
  readonly grid: () => Grid
  /** Spans that went beyond the widest table that is read. */
  readonly clamped: () => number
}

/** Builds the grid of a table row by row; merged cells have their text in the first one. */
export function createGrid(): GridBuilder {
  const rows: string[][] = []
  const merges: { row: number; column: number; rowSpan: number; columnSpan: number }[] = []
  const figures: SourceCellFigure[] = []
  const marks: SourceCellMark[] = []
  // Cells of several rows that are open, by the column where they begin.
  let open = new Map<number, { row: number; column: number; rowSpan: number; columnSpan: number }>()
  let [width, clamped] = [0, 0]
  const add = (row: string[], cell: Cell, next: typeof open): void => {
    const column = row.length
    const span = Math.min(Math.max(1, cell.span), limits.columns - column)
    if (span < cell.span) clamped += 1
    if (span < 1) return
    const above = cell.rows === 'continue' ? open.get(column) : undefined
    row.push(above ? '' : cell.text, ...Array.from({ length: span - 1 }, () => ''))
    if (above) {
      above.rowSpan += 1
      next.set(column, above)
      return
    }
    for (const each of cell.figures ?? []) figures.push({ ...each, row: rows.length, column })
    for (const each of cell.marks ?? []) marks.push({ ...each, row: rows.length, column })
    const merge = { row: rows.length, column, rowSpan: 1, columnSpan: span }
    merges.push(merge)
    if (cell.rows === 'begin') next.set(column, merge)
  }
  return {
    row: (made, before) => {
      const row = Array.from({ length: Math.min(Math.max(0, before), limits.columns) }, () => '')
      const next: typeof open = new Map()
      for (const cell of made) add(row, cell, next)
      open = next
      rows.push(row)
      width = Math.max(width, row.length)
      return rows.length <= limits.rows && rows.length * width <= limits.cells
    },
    grid: () => ({
      rows: rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]),
      merges: merges.filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1),
      figures,
      marks,
    }),
    clamped: () => clamped,
  }
}
