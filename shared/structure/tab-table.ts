import { tableLimits } from '../model/blocks/table'
import type { Line, Piece, TablePiece } from './lines'
import { readMark } from './mark'

/**
 * Consecutive lines with tabs inside become a table, its short rows filled up with empty cells; the
 * line directly before a table that names it (表1 …, and a unit below that) becomes its caption.
 */
export function gatherTables(pieces: readonly Piece[]): readonly Piece[] {
  const gathered: Piece[] = []
  for (let index = 0; index < pieces.length;) {
    const rows = tabLines(pieces, index)
    const piece = pieces[index]
    if (rows.length >= 2) gathered.push(withCaption(tableOf(rows), gathered))
    else if (piece?.kind === 'table') gathered.push(withCaption(piece, gathered))
    else if (piece) gathered.push(piece)
    index += rows.length >= 2 ? rows.length : 1
  }
  return gathered
}

/** Whether a line is a caption by its opening: 表1 …, 附表2：…, 表3-1 …. */
export function isCaption(text: string): boolean {
  return captionLabel.test(text) && text.length <= 80 && !/[。；，]$/u.test(text)
}

/** The opening 表1 of a caption with the white space and mark after it; empty where there is none. */
export function captionLabelOf(caption: string): string {
  return captionLabel.exec(caption)?.[0] ?? ''
}

const captionLabel =
  /^(?:附?[表图])\s{0,2}(?:[\d０-９]{1,3}(?:[-－—.][\d０-９]{1,3})?|[一二三四五六七八九十]{1,3})(?:\s{1,4}|[：:、.．]\s{0,2}|$|(?=[\u4e00-\u9fff（(]))/u

function tabLines(pieces: readonly Piece[], from: number): readonly Line[] {
  const rows: Line[] = []
  while (rows.length < tableLimits.rows) {
    const piece = pieces[from + rows.length]
    if (piece?.kind !== 'line' || !isRow(piece) || (rows.length > 0 && piece.afterGap)) break
    rows.push(piece)
  }
  return rows
}

function isRow(line: Line): boolean {
  if (!line.text.includes('\t') || line.autoNumber !== null) return false
  // A number and a tab open a heading, a bullet and a tab an item; 签发人 stands behind a tab in the red head.
  if (/^[•·●○■◆▪–-]\t[^\t]*$/u.test(line.text)) return false
  return (
    readMark(line.text) === null && !/签\s{0,2}发\s{0,2}人|^抄送|[〔﹝]\d{4}[〕﹞]/u.test(line.text)
  )
}

function tableOf(lines: readonly Line[]): TablePiece {
  const rows = lines.map((line) => line.raw.split('\t').map((cell) => cell.trim()))
  // A tab before every row is its indent, and tabs behind every row are nothing.
  const first = rows.reduce((least, row) => Math.min(least, row.findIndex(hasWords)), Infinity)
  const end = rows.reduce((most, row) => Math.max(most, row.findLastIndex(hasWords) + 1), 0)
  return {
    kind: 'table',
    rows: rows.map((row) =>
      Array.from({ length: end - first }, (_, cell) => row[first + cell] ?? ''),
    ),
    merges: [],
    caption: null,
    place: lines[0]?.place ?? 0,
  }
}

function hasWords(cell: string): boolean {
  return cell !== ''
}

/** Takes the caption's lines off the end of what was gathered. */
function withCaption(table: TablePiece, gathered: Piece[]): TablePiece {
  if (table.caption !== null) return table
  const last = gathered.at(-1)
  if (last?.kind !== 'line') return table
  if (isCaption(last.text)) {
    gathered.pop()
    return { ...table, caption: last.text, place: last.place }
  }
  const above = gathered.at(-2)
  const isUnit = /^[（(]?\s{0,2}单\s{0,4}位\s{0,2}[：:].{1,20}$/u.test(last.text)
  if (!isUnit || above?.kind !== 'line' || !isCaption(above.text)) return table
  gathered.splice(-2)
  return { ...table, caption: `${above.text} ${last.text}`, place: above.place }
}
