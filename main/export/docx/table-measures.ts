import { runsText } from '../../../shared/layout/run-text'
import type { ResolvedCell, ResolvedTable } from '../../../shared/resolve/resolved'
import { linesOf } from './line-count'

/** A cell in the grid; each place that it covers holds the same one. */
export interface Place {
  readonly cell: ResolvedCell
  readonly row: number
  readonly column: number
}

/** What a table's place on the page is made of. */
export interface TableMeasures {
  readonly grid: readonly (readonly (Place | undefined)[])[]
  /** Of its columns, in twentieths of a point. */
  readonly widths: readonly number[]
  /** Of its type, in points. */
  readonly size: number
  /** Its cells have no white at their sides: the columns are too many for it. */
  readonly isTiny: boolean
  /** Of each row, in lines of the page. */
  readonly lines: readonly number[]
}

/** Measures a table on a page whose text is `measure` wide and has a line every `line`, both in twentieths of a point. */
export function tableMeasures(table: ResolvedTable, measure: number, line: number): TableMeasures {
  const grid = gridOf(table.rows)
  const columns = grid.reduce((most, row) => Math.max(most, row.length), 1)
  const widths = table.widths
    ? inTwips(table.widths, measure)
    : columnWidths(grid, columns, measure)
  const usual = sizeOf(columns, table.landscape)
  // As the PDF has it (fitTables): type as wide as its column, whatever comes of it.
  const isTiny = measure / columns < usual * 20 + cellMargins
  const size = isTiny ? Math.min(usual, Math.floor((measure / columns / 20) * 0.9 * 2) / 2) : usual
  const lines = grid.map((row, index) => {
    const heights = row.map((place, column) => {
      const isWhole = place?.row === index && place.column === column && place.cell.rowSpan === 1
      return isWhole
        ? linesOfCell(place, widths, size, isTiny ? 0 : cellMargins) * cellLine(size, line)
        : 0
    })
    return Math.max(1, Math.ceil(Math.max(...heights) / line - 0.05))
  })
  return { grid, widths, size, isTiny, lines }
}

/** 小四, which the style of cells has. */
export const usualSize = 12

/** As the PDF has it: the page that lies is wider by half. */
function sizeOf(columns: number, isLandscape: boolean): number {
  const upright = isLandscape ? columns / 1.5 : columns
  if (upright <= 7) return usualSize
  return upright <= 11 ? 10.5 : 9
}

/** The line of a cell as the PDF has it: a part of the page's, in the same unit. */
export function cellLine(size: number, line: number): number {
  const part = size === usualSize ? 0.6 : size > 10 ? 0.5 : 0.45
  return Math.floor(line * part)
}

/** White at the left and right of a cell, together, in twentieths of a point. */
const cellMargins = 170

function linesOfCell(
  { cell, column }: Place,
  widths: readonly number[],
  size: number,
  margins: number,
): number {
  const covered = widths.slice(column, column + cell.columnSpan)
  const width = covered.reduce((sum, each) => sum + each, 0) - margins
  return linesOf(runsText(cell.runs), {
    measure: Math.max(size * 20, width) / 20,
    size,
    spacing: 0,
  })
}

function gridOf(rows: ResolvedTable['rows']): readonly (readonly (Place | undefined)[])[] {
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

/** The widths that were set, whole twips that are the measure together. */
function inTwips(percent: readonly number[], measure: number): readonly number[] {
  const widths = percent.map((each) => Math.floor((measure * each) / 100))
  const rest = measure - widths.reduce((sum, each) => sum + each, 0)
  return widths.map((width, index) => (index === 0 ? width + rest : width))
}

/** By the longest words of each column, none less than a few characters wide. */
function columnWidths(
  grid: readonly (readonly (Place | undefined)[])[],
  columns: number,
  measure: number,
): readonly number[] {
  const longest = Array.from({ length: columns }, () => 4)
  for (const row of grid) {
    for (const [column, place] of row.entries()) {
      if (!place || place.cell.columnSpan > 1) continue
      const length = Math.min(16, Array.from(runsText(place.cell.runs)).length + 1)
      longest[column] = Math.max(longest[column] ?? 0, length)
    }
  }
  const all = longest.reduce((sum, each) => sum + each, 0)
  const widths = longest.map((each) => Math.floor((measure * each) / all))
  const rest = measure - widths.reduce((sum, each) => sum + each, 0)
  return widths.map((width, index) => (index === 0 ? width + rest : width))
}
