import type { Glyph } from './drawing'
import { greatest, least } from './extent'
import { linesOf, type Line } from './lines'

/** A part of a page that is read whole before the next one: a column, or what runs over all of them. */
export interface Region {
  /** In points from the page's left edge; its glyphs count from there. */
  readonly left: number
  readonly width: number
  /** Where its first line stands, in points from the page's top; the first region begins at 0. */
  readonly top: number
  readonly glyphs: readonly Glyph[]
}

/**
 * Parts a page that is set in two columns: a gutter that no line of many crosses, with text on both
 * sides that fills its measure. What is narrower than that, as the columns of a table, is none.
 */
export function regionsOf(glyphs: readonly Glyph[], width: number): readonly Region[] {
  const whole: Region = { left: 0, width, top: 0, glyphs }
  const rows = linesOf(glyphs)
  const gutter = rows.length < fewest ? null : gutterOf(rows)
  if (gutter === null) return [whole]
  const bands = bandsOf(rows.map((row) => split(row, gutter)))
  if (!bands.some(isSet)) return [whole]
  const regions: Region[] = []
  let above: Split[] = []
  const close = (): void => {
    if (above.length > 0)
      regions.push(
        region(
          above.flatMap(({ glyphs: own }) => own),
          0,
          width,
        ),
      )
    above = []
  }
  for (const band of bands) {
    if (!isSet(band)) {
      for (const row of band) above.push(row)
      continue
    }
    close()
    regions.push(
      region(
        band.flatMap(({ left }) => left),
        0,
        gutter,
      ),
    )
    regions.push(
      region(
        band.flatMap(({ right }) => right),
        gutter,
        width - gutter,
      ),
    )
  }
  close()
  return regions.map((each, at) => (at === 0 ? { ...each, top: 0 } : each))
}

/** Lines on either side; a page has more, and tables seldom. */
const fewest = 8

/** Between columns, in ems. */
const gap = 0.8

interface Split {
  readonly glyphs: readonly Glyph[]
  readonly left: readonly Glyph[]
  readonly right: readonly Glyph[]
  readonly crosses: boolean
}

/** The place in the middle of a page where most of its lines leave a gap or begin. */
function gutterOf(rows: readonly Line[]): number | null {
  const left = least(rows.map((row) => row.left))
  const right = greatest(rows.map((row) => row.right))
  const places = rows.flatMap(({ glyphs, size }) => {
    const first = glyphs[0]
    const begins = first && first.left > left + (right - left) * 0.35 ? [first.left - 1] : []
    return [...begins, ...gapsOf(glyphs, size)]
  })
  const inMiddle = places.filter((x) => Math.abs(x - (left + right) / 2) < (right - left) * 0.2)
  const counts = new Map<number, number>()
  for (const x of inMiddle) {
    const bucket = Math.round(x / bucketWidth)
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
  }
  const [best] = [...counts].toSorted((one, other) => other[1] - one[1])
  return best && best[1] >= fewest ? leastOf(inMiddle, best[0]) : null
}

const bucketWidth = 6

/** Before all lines that begin there, so that none is cut. */
function leastOf(places: readonly number[], bucket: number): number {
  return least(places.filter((x) => Math.round(x / bucketWidth) === bucket))
}

/** Where a line goes on after a gap. */
function gapsOf(glyphs: readonly Glyph[], size: number): readonly number[] {
  const inked = glyphs.filter(({ text }) => text.trim() !== '')
  return inked.flatMap((glyph, at) => {
    const before = inked[at - 1]
    return before && glyph.left - before.right >= gap * size ? [glyph.left - 1] : []
  })
}

function split({ glyphs, size }: Line, gutter: number): Split {
  const inked = glyphs.filter(({ text }) => text.trim() !== '')
  const left = inked.filter((glyph) => glyph.right <= gutter)
  const right = inked.filter((glyph) => glyph.left >= gutter)
  const [last, first] = [left.at(-1), right[0]]
  const isNear = last !== undefined && first !== undefined && first.left - last.right < gap * size
  return { glyphs, left, right, crosses: isNear || left.length + right.length < inked.length }
}

/** Lines one below the other that all cross the gutter, or all do not. */
function bandsOf(rows: readonly Split[]): readonly (readonly Split[])[] {
  const bands: Split[][] = []
  for (const row of rows) {
    const last = bands.at(-1)
    if (last?.[0]?.crosses === row.crosses) last.push(row)
    else bands.push([row])
  }
  return bands
}

function isSet(band: readonly Split[]): boolean {
  if (band[0]?.crosses !== false) return false
  return isText(band.map(({ left }) => left)) && isText(band.map(({ right }) => right))
}

/** Whether the parts on one side are running text: long, and most of them to one edge. */
function isText(parts: readonly (readonly Glyph[])[]): boolean {
  const own = parts.filter((part) => part.length > 0)
  const letters = own.reduce((sum, part) => sum + part.length, 0)
  if (own.length < fewest || letters < own.length * shortest) return false
  const ends = own.map((part) => part.at(-1)?.right ?? 0)
  const edge = greatest(ends)
  const full = own.filter((part, at) => edge - (ends[at] ?? 0) < 2 * (part[0]?.size ?? 0))
  return full.length >= own.length * 0.5
}

/** Letters in a line, on the average. */
const shortest = 8

function region(glyphs: readonly Glyph[], left: number, width: number): Region {
  return {
    left,
    width,
    top: least(glyphs.map(({ y, size }) => y - size)),
    glyphs: glyphs.map((glyph) => ({
      ...glyph,
      left: glyph.left - left,
      right: glyph.right - left,
    })),
  }
}
