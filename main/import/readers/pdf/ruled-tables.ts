import type { Merge } from '../../../../shared/model/source'
import type { Glyph } from './drawing'
import { linesOf, type Line } from './lines'
import type { Grid } from './rulings'

/** A table at its place on a page. */
export interface PageTable {
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
  /** In points from the page's top. */
  readonly top: number
  readonly bottom: number
  /** The widths of its columns, in points. */
  readonly widths: readonly number[]
}

/** The table in a grid with the glyphs in it; null where it is no table: few of its cells hold words. */
export function ruledTable(
  grid: Grid,
  glyphs: readonly Glyph[],
): { readonly table: PageTable; readonly taken: readonly Glyph[] } | null {
  const { columns, rows } = grid
  const cells = cellsOf(grid)
  const contents = new Map<number, Glyph[]>()
  const width = columns.length - 1
  for (const glyph of glyphs) {
    const column = indexOf(columns, (glyph.left + glyph.right) / 2)
    const row = indexOf(rows, glyph.y - glyph.size * 0.35)
    if (column === null || row === null) continue
    const owner = cells[row * width + column] ?? row * width + column
    contents.set(owner, [...(contents.get(owner) ?? []), glyph])
  }
  const owners = [...new Set(cells)]
  const texts = owners.map((owner) =>
    cellText(contents.get(owner) ?? [], widthOf(grid, cells, owner)),
  )
  const filled = texts.filter((text) => text !== '').length
  if (filled < 2 || filled * 4 < owners.length) return null
  const textOf = new Map(owners.map((owner, at) => [owner, texts[at] ?? '']))
  return {
    table: {
      rows: rows
        .slice(1)
        .map((_, row) =>
          columns.slice(1).map((__, column) => textOf.get(row * width + column) ?? ''),
        ),
      merges: owners.flatMap((owner) => mergeOf(cells, owner, width)),
      top: rows[0] ?? 0,
      bottom: rows.at(-1) ?? 0,
      widths: columns.slice(1).map((place, at) => place - (columns[at] ?? 0)),
    },
    taken: [...contents.values()].flat(),
  }
}

/** For each cell of the grid, row by row, the upper left one of those that it is merged with. */
function cellsOf({ columns, rows, wallAt, floorAt }: Grid): readonly number[] {
  const [width, height] = [columns.length - 1, rows.length - 1]
  const owners: (number | undefined)[] = Array.from({ length: width * height })
  const middle = (places: readonly number[], at: number): number =>
    ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2
  for (const owner of owners.keys()) {
    if (owners[owner] !== undefined) continue
    const [row, column] = [Math.floor(owner / width), owner % width]
    let end = column + 1
    while (
      end < width &&
      owners[row * width + end] === undefined &&
      !wallAt(end, middle(rows, row))
    )
      end += 1
    let foot = row + 1
    const isOpen = (below: number): boolean => {
      for (let at = column; at < end; at += 1) {
        if (floorAt(below, middle(columns, at))) return false
        if (at > column && wallAt(at, middle(rows, below))) return false
      }
      return true
    }
    while (foot < height && isOpen(foot)) foot += 1
    for (let r = row; r < foot; r += 1) {
      for (let c = column; c < end; c += 1) owners[r * width + c] = owner
    }
  }
  return owners.map((owner, at) => owner ?? at)
}

function mergeOf(cells: readonly number[], owner: number, width: number): readonly Merge[] {
  const last = cells.lastIndexOf(owner)
  const [row, column] = [Math.floor(owner / width), owner % width]
  const rowSpan = Math.floor(last / width) - row + 1
  const columnSpan = (last % width) - column + 1
  return rowSpan === 1 && columnSpan === 1 ? [] : [{ row, column, rowSpan, columnSpan }]
}

function widthOf({ columns }: Grid, cells: readonly number[], owner: number): number {
  const width = columns.length - 1
  const last = cells.lastIndexOf(owner)
  return (columns[(last % width) + 1] ?? 0) - (columns[owner % width] ?? 0)
}

function indexOf(places: readonly number[], place: number): number | null {
  const after = places.findIndex((each) => each > place)
  return after <= 0 ? null : after - 1
}

/** The words of a cell: lines that fill it go on, others are paragraphs of their own. */
export function cellText(glyphs: readonly Glyph[], width: number): string {
  const lines = linesOf(glyphs)
  return lines
    .map((line, at) => {
      const next = lines[at + 1]
      return next === undefined ? line.text : `${line.text}${between(line, next, width)}`
    })
    .join('')
    .trim()
}

/** What cells keep free on both sides together, in points; in narrow ones less. */
const padding = 14

function between(line: Line, next: Line, width: number): string {
  const [letter] = next.glyphs
  const needed = letter ? letter.right - letter.left : 0
  const free = Math.min(padding, width / 3)
  if (line.right - line.left + needed < width - free) return '\n'
  return joint(line.text, next.text)
}

/** Between lines of one paragraph: words of Latin letters keep the space that the end stood for. */
export function joint(line: string, next: string): string {
  return /[A-Za-z,;.]$/u.test(line) && /^[A-Za-z]/u.test(next) ? ' ' : ''
}
