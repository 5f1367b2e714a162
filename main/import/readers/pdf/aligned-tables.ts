import type { Glyph } from './drawing'
import { greatest, least } from './extent'
import type { Line } from './lines'
import { cellText, type PageTable } from './ruled-tables'

/** The tables among a page's lines that no rulings part, and the lines that are in none. */
export interface Aligned {
  readonly tables: readonly PageTable[]
  readonly lines: readonly Line[]
  /** Whether lines look like a table's whose columns cannot be told. */
  readonly isUnsure: boolean
}

/**
 * Finds lines that stand in columns: three and more, one below the other, each in parts, and every part
 * in a column of its own. Where parts overlap two columns the lines stay text.
 */
export function alignedTables(lines: readonly Line[]): Aligned {
  const parts = lines.map(partsOf)
  const [tables, rest]: [PageTable[], Line[]] = [[], []]
  let isUnsure = false
  for (let at = 0; at < lines.length;) {
    const count = runLength(lines, parts, at)
    const run = parts.slice(at, at + count)
    const table = isEnough(run) ? tableOf(run) : null
    if (table) tables.push(table)
    else for (const line of lines.slice(at, at + Math.max(1, count))) rest.push(line)
    const many = run.filter((own) => own.length >= 3)
    if (!table && many.length >= fewestRows) isUnsure = true
    at += Math.max(1, count)
  }
  return { tables, lines: rest, isUnsure }
}

interface Part {
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly glyphs: readonly Glyph[]
}

const fewestRows = 3

/** Two rows are a table where each has many parts. */
function isEnough(run: readonly (readonly Part[])[]): boolean {
  return run.length >= fewestRows || (run.length === 2 && run.every((row) => row.length >= 4))
}

/** Between parts, and between rows, in ems. */
const gap = 1.2
const farthest = 3.5

/** After the number of a list, which a tab parts from its words. */
const widestAfterMark = 4

/** The number of a heading or of a list, alone. */
function isMark(glyphs: readonly Glyph[]): boolean {
  const text = glyphs.map((glyph) => glyph.text).join('')
  return /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[①-⑳•·●■◆])$/u.test(
    text,
  )
}

/** In a tagged PDF each cell is marked content of its own, and so is any stretch in another look. */
function isOtherCell({ mark }: Glyph, { mark: next }: Glyph): boolean {
  return mark !== null && next !== null && mark !== next
}

/** Between cells that are told by their marks, in ems: stretches of a line touch. */
const anyGap = 0.05

/** A line between its wide gaps, and in a tagged PDF between its marks. */
function partsOf({ glyphs, size, y }: Line): readonly Part[] {
  const parts: Glyph[][] = []
  for (const glyph of glyphs.filter(({ text }) => text.trim() !== '')) {
    const last = parts.at(-1)
    const before = last?.at(-1)
    const wide = last && parts.length === 1 && isMark(last) ? widestAfterMark : gap
    const apart = before ? (glyph.left - before.right) / size : 0
    if (last && before && apart < (isOtherCell(before, glyph) ? anyGap : wide)) last.push(glyph)
    else parts.push([glyph])
  }
  return parts.map((own) => ({
    left: least(own.map((glyph) => glyph.left)),
    right: greatest(own.map((glyph) => glyph.right)),
    y,
    size,
    glyphs: own,
  }))
}

/** How many lines from one on are in parts; a line of one part belongs where others follow. */
function runLength(
  lines: readonly Line[],
  parts: readonly (readonly Part[])[],
  from: number,
): number {
  let count = 0
  for (let at = from; at < lines.length; at += 1) {
    const [line, above] = [lines[at], lines[at - 1]]
    if (!line || (at > from && above && line.y - above.y > farthest * line.size)) break
    const isSplit = (parts[at]?.length ?? 0) >= 2
    if (isSplit) count = at - from + 1
    else if (at === from || (parts[at - 1]?.length ?? 0) < 2) break
  }
  return count
}

function tableOf(rows: readonly (readonly Part[])[]): PageTable | null {
  const most = greatest(rows.map((row) => row.length))
  const full = rows.filter((row) => row.length === most)
  if (full.length * 2 < rows.length) return null
  const columns = columnsOf(full.flat())
  if (columns.length !== most) return null
  const placed = rows.map((row) => row.map((part) => columnOf(columns, part)))
  if (placed.some((row) => row.includes(null) || new Set(row).size < row.length)) return null
  const cells: Glyph[][][] = []
  const pitch = pitchOf(rows)
  for (const [at, row] of rows.entries()) {
    const goesOn = row.length < most && distance(rows, at) < pitch * 0.85
    if (!goesOn) cells.push(columns.map(() => []))
    for (const [index, part] of row.entries()) {
      const cell = cells.at(-1)?.[placed[at]?.[index] ?? 0]
      for (const glyph of part.glyphs) cell?.push(glyph)
    }
  }
  const [first, last] = [rows[0]?.[0], rows.at(-1)?.[0]]
  return {
    rows: cells.map((row) => row.map((cell) => cellText(cell, 0))),
    merges: [],
    top: (first?.y ?? 0) - (first?.size ?? 0),
    bottom: last?.y ?? 0,
    widths: columns.map(({ left, right }) => right - left),
  }
}

interface Column {
  readonly left: number
  readonly right: number
}

/** Parts one above the other are a column. */
function columnsOf(parts: readonly Part[]): readonly Column[] {
  const columns: Column[] = []
  for (const { left, right } of parts.toSorted((one, other) => one.left - other.left)) {
    const last = columns.at(-1)
    if (last && left < last.right)
      columns[columns.length - 1] = { ...last, right: Math.max(last.right, right) }
    else columns.push({ left, right })
  }
  return columns
}

/** The one column that a part stands in; null where it reaches into two, or stands in none. */
function columnOf(columns: readonly Column[], { left, right }: Part): number | null {
  const met = columns.flatMap((column, at) =>
    left < column.right && right > column.left ? [at] : [],
  )
  const [only = null] = met
  return met.length === 1 ? only : null
}

function distance(rows: readonly (readonly Part[])[], at: number): number {
  return (rows[at]?.[0]?.y ?? 0) - (rows[at - 1]?.[0]?.y ?? -Infinity)
}

function pitchOf(rows: readonly (readonly Part[])[]): number {
  const pitches = rows.slice(1).map((_, at) => distance(rows, at + 1))
  return pitches.toSorted((one, other) => one - other)[Math.floor(pitches.length / 2)] ?? 0
}
