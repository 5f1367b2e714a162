import { runsText } from '../../../shared/layout/run-text'
import type { ResolvedTable } from '../../../shared/resolve/resolved'
import { columnsOf, sideOf, whole, type Columns } from './column-widths'
import { linesOf } from './line-count'
import { gridOf, type Grid, type Place } from './table-grid'

/** What a table's place on the page is made of. */
export interface TableMeasures extends Columns {
  readonly grid: Grid
  /** Of each row, in lines of the page. */
  readonly lines: readonly number[]
}

/** Measures a table on a page whose text is `measure` wide and has a line every `line`, both in twentieths of a point. */
export function tableMeasures(table: ResolvedTable, measure: number, line: number): TableMeasures {
  const grid = gridOf(table.rows)
  const count = grid.reduce((most, row) => Math.max(most, row.length), 1)
  const usual = sizeOf(count, table.landscape)
  const columns = table.widths
    ? { widths: inTwips(table.widths, measure), size: usual, side: sideOf(usual) }
    : columnsOf(grid, count, measure, usual)
  const lines = grid.map((row, index) => {
    const heights = row.map((place, column) => {
      const isWhole = place?.row === index && place.column === column && place.cell.rowSpan === 1
      return isWhole ? linesOfCell(place, columns) * cellLine(columns.size, line) : 0
    })
    return Math.max(1, Math.ceil(Math.max(...heights) / line - 0.05))
  })
  return { ...columns, grid, lines }
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

function linesOfCell({ cell, column }: Place, { widths, size, side }: Columns): number {
  const covered = widths.slice(column, column + cell.columnSpan)
  const width = covered.reduce((sum, each) => sum + each, 0) - 2 * side
  return linesOf(runsText(cell.runs), {
    measure: Math.max(size * 20, width) / 20,
    size,
    spacing: 0,
  })
}

/** The widths that were set, in per cent, as whole twips that are the measure together. */
function inTwips(percent: readonly number[], measure: number): readonly number[] {
  return whole(
    percent.map((each) => (measure * each) / 100),
    measure,
  )
}
