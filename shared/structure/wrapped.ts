import type { Line, Piece } from './lines'
import { isCaption } from './tab-table'
import { readItem } from './item'
import { readMark } from './mark'
import { endsSentence } from './sentence'

/**
 * Joins text that was copied with a line break every so many characters. Done only where the
 * evidence is strong: most lines are of one width and stop in the middle of a sentence, or in a short
 * text every line without an indent follows one that does. A line that opens with a number or an item marker, is indented or follows a gap begins a paragraph.
 */
export function joinWrapped(pieces: readonly Piece[]): readonly Piece[] {
  const width = wrapWidth(pieces) ?? hangingWidth(pieces)
  if (width === null) return pieces
  const indents = pieces.filter((piece) => piece.kind === 'line' && piece.indented).length
  const indentsTell = indents * 12 > pieces.length
  const joined: Piece[] = []
  let open: Line[] = []
  for (const piece of pieces) {
    const last = open.at(-1)
    const goesOn = piece.kind === 'line' && last !== undefined && isFull(last, width)
    if (!goesOn || begins(piece, indentsTell)) {
      joined.push(...paragraphOf(open))
      open = []
    }
    if (piece.kind === 'line') open.push(piece)
    else joined.push(piece)
  }
  return [...joined, ...paragraphOf(open)]
}

/** The width in half-width cells at which the text was wrapped, null if it was not. */
function wrapWidth(pieces: readonly Piece[]): number | null {
  const lines = pieces.filter(isProse)
  if (lines.length < 8) return null
  const widths = lines.map((line) => cells(line.raw.trimEnd())).sort((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0
  if (width < 30 || width > 140) return null
  const full = lines.filter((line) => isFull(line, width))
  const broken = full.filter((line) => !endsSentence(line.text))
  const over = lines.filter((line) => cells(line.raw.trimEnd()) > width + slack)
  const strong = full.length >= lines.length * 0.45 && broken.length >= full.length * 0.75
  return strong && over.length <= lines.length * 0.03 ? width : null
}

/**
 * The same for a text too short to count lines in: its paragraphs are indented, and each line that is
 * not goes on from a line of the one width that ends in no sentence's end.
 */
function hangingWidth(pieces: readonly Piece[]): number | null {
  const hanging = pieces.flatMap((piece, index) => {
    const above = pieces[index - 1]
    if (index < 2 || piece.kind !== 'line' || above?.kind !== 'line') return []
    return begins(piece, true) ? [] : [above]
  })
  const width = widestOf(hanging)
  const widest = widestOf(pieces.filter(isProse))
  const isOne = hanging.every((line) => isFull(line, width) && !endsSentence(line.text))
  const indents = pieces.filter((piece) => piece.kind === 'line' && piece.indented).length
  const isSet = hanging.length >= 2 && indents >= hanging.length && widest <= width + slack
  return isSet && isOne && width >= 30 && width <= 140 ? width : null
}

function widestOf(lines: readonly Line[]): number {
  return lines.reduce((most, line) => Math.max(most, cells(line.raw.trimEnd())), 0)
}

function isProse(piece: Piece): piece is Line {
  return piece.kind === 'line' && !piece.text.includes('\t')
}

// Marks that hang over the line's end or were pulled to the next one, and a half-width digit.
const slack = 5

function isFull(line: Line, width: number): boolean {
  return isProse(line) && Math.abs(cells(line.raw.trimEnd()) - width) <= slack
}

/** Whether a line opens a paragraph. Where paragraphs are indented, 二是 or 1. without an indent is not one. */
function begins(line: Line, indentsTell: boolean): boolean {
  if (line.afterGap || line.autoNumber !== null || line.note !== null) return true
  if (line.indented && indentsTell) return true
  const level = readMark(line.text)?.level ?? 5
  if (level <= 2 || isCaption(line.text)) return true
  return !indentsTell && (level < 5 || readItem(line.text) !== null)
}

/** One line of all that belong together, in the first one's place. */
function paragraphOf(lines: readonly Line[]): readonly Line[] {
  const [first] = lines
  if (!first || lines.length === 1) return lines
  const text = lines.map((line, index) => line.text + gapAfter(line, lines[index + 1])).join('')
  return [{ ...first, text, raw: text }]
}

/** Words of Latin letters keep the space that the line's end stood for. */
function gapAfter(line: Line, next: Line | undefined): string {
  return next && /[a-z]$/iu.test(line.text) && /^[a-z]/iu.test(next.text) ? ' ' : ''
}

/** Cells of a terminal: two for a full-width character. Counted to 200, beyond it does not matter. */
function cells(text: string): number {
  let count = 0
  for (let index = 0; index < text.length && count < 200; index += 1) {
    count += text.charCodeAt(index) < 0x2000 ? 1 : 2
  }
  return count
}
