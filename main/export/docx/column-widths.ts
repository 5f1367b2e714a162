import { runsText } from '../../../shared/layout/run-text'
import { widestPiece } from './line-count'
import type { Grid } from './table-grid'

/** How a table's columns stand on the page. */
export interface Columns {
  /** In twentieths of a point, together the measure. */
  readonly widths: readonly number[]
  /** Of the type, in points. */
  readonly size: number
  /** White at each side of a cell, in twentieths of a point. */
  readonly side: number
}

/**
 * The columns of a table whose widths nobody set, in a measure in twentieths of a point: by the words in
 * them, none narrower than its longest number. As in the PDF (fitTables) the type is smaller where they are
 * else too wide, and as wide as its column where nothing else is left.
 */
export function columnsOf(grid: Grid, count: number, measure: number, usual: number): Columns {
  const parts = partsOf(grid, count)
  const natural = shares(parts, measure)
  for (const size of sizes.filter((each) => each <= usual)) {
    const least = leastOf(grid, count, size)
    const rest = measure - sum(least)
    if (rest < 0) continue
    const over = natural.map((width, at) => Math.max(0, width - (least[at] ?? 0)))
    const more = shares(over, rest)
    const widths = least.map((width, at) => width + (more[at] ?? 0))
    return { widths: whole(widths, measure), size, side: sideOf(size) }
  }
  const isTiny = measure / count < usual * 20 + 2 * sideOf(usual)
  const fitting = Math.floor((measure / count / 20) * 0.9 * 2) / 2
  const size = isTiny ? Math.min(usual, fitting) : usual
  return { widths: whole(natural, measure), size, side: isTiny ? 0 : sideOf(usual) }
}

/** What a cell has at each side in the style of tables. */
export const usualSide = 85

/** In points, from 小四 down to what can just be read. */
const sizes = [12, 10.5, 9, 8, 7, 6]

/** As the PDF has it: less in the smallest type. */
export function sideOf(size: number): number {
  return size > 9 ? usualSide : Math.round(size * 3)
}

/** What each column asks for: the characters of its longest cell, within bounds. */
function partsOf(grid: Grid, count: number): readonly number[] {
  return widest(grid, count, (text) => Math.min(16, Array.from(text).length + 1), 4)
}

/** How narrow each column may be: its longest number or word is whole, but for one longer than any column. */
function leastOf(grid: Grid, count: number, size: number): readonly number[] {
  const width = (text: string): number => {
    const short = size > 9 && text.trim().length <= 4 ? text.trim().length * size : 0
    return Math.ceil(Math.max(size, short, widestPiece(text, size, longest)) * 20 * spare)
  }
  return widest(grid, count, width, 0).map((each) => each + 2 * sideOf(size))
}

/** In characters: a word longer than that is torn in any case. */
const longest = 20
/** Where the official faces are not, digits are wider than half a character. */
const spare = 1.12

function widest(
  grid: Grid,
  count: number,
  of: (text: string) => number,
  least: number,
): readonly number[] {
  const out = Array.from({ length: count }, () => least)
  for (const row of grid) {
    for (const [column, place] of row.entries()) {
      if (!place || place.cell.columnSpan > 1) continue
      out[column] = Math.max(out[column] ?? 0, of(runsText(place.cell.runs)))
    }
  }
  return out
}

function shares(parts: readonly number[], measure: number): readonly number[] {
  const all = sum(parts)
  return parts.map((each) => (all === 0 ? 0 : (measure * each) / all))
}

/** Whole numbers that are the measure together. */
export function whole(widths: readonly number[], measure: number): readonly number[] {
  const floored = widths.map(Math.floor)
  const rest = measure - sum(floored)
  return floored.map((width, index) => (index === 0 ? width + rest : width))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0)
}
