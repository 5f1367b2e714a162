import { readHeadLine } from './head-matter'
import type { Line, Piece, TablePiece } from './lines'

/**
 * The pieces with the tables that set a red head (文号 on the left, 签发人 on the right) as its lines,
 * cells parted by tabs: offices lay the head out so. Only tables before the text that say nothing else.
 */
export function withHeadLines(pieces: readonly Piece[]): readonly Piece[] {
  const start = pieces.findIndex((piece) => piece.kind === 'line' && !isShort(piece))
  const end = start < 0 ? pieces.length : start
  return pieces.flatMap((piece, index): readonly Piece[] => {
    const lines = piece.kind === 'table' && index < end ? linesOf(piece) : null
    return lines ?? [piece]
  })
}

/** Of a head or a title: running text is longer. */
function isShort({ text }: Line): boolean {
  return text.length <= 60
}

function linesOf({ rows, caption, place }: TablePiece): readonly Line[] | null {
  if (caption !== null || rows.length > mostRows) return null
  const texts = rows
    .flatMap((row) => joined(row).split('\n'))
    .map((text) => text.trim())
    .filter((text) => text !== '')
  if (texts.length === 0 || !texts.every((text) => readHeadLine(text) !== null)) return null
  return texts.map((text) => ({
    kind: 'line',
    text,
    raw: text,
    place,
    autoNumber: null,
    look: {},
    runs: [],
    lead: 0,
    note: null,
    indented: false,
    afterGap: true,
  }))
}

/** A cell of several lines stays whole lines where it is alone in its row. */
function joined(row: readonly string[]): string {
  const cells = row.filter((cell) => cell.trim() !== '')
  return cells.length === 1
    ? (cells[0] ?? '')
    : cells.map((cell) => cell.replace(/\s*\n\s*/gu, ' ').trim()).join('\t')
}

const mostRows = 8
