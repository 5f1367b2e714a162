import { plainText } from '../../../../shared/model/blocks/text'
import type { WrittenText } from '../../../../shared/model/written'
import type { RichPiece } from '../../../../shared/html/rich-content'

/** Stands for the mark of a note while a page is read: no text has it (Unicode, 23.8). */
export const markSign = '\uFFF9'

/** A piece without the signs, and where they stood in its text; in a table's cells they are only taken out. */
export interface UnsignedPiece {
  readonly piece: RichPiece
  /** In UTF-16 code units of the piece's text. */
  readonly places: readonly number[]
  /** All that were in it. */
  readonly count: number
}

export function withoutSigns(piece: RichPiece): UnsignedPiece {
  if (piece.kind === 'table') {
    const count = piece.rows.flat().reduce((sum, cell) => sum + placesIn(plainText(cell)).length, 0)
    if (count === 0) return { piece, places: [], count }
    const rows = piece.rows.map((row) => row.map(unsigned))
    return { piece: { ...piece, rows }, places: [], count }
  }
  const places = placesIn(plainText(piece.leaves))
  if (places.length === 0) return { piece, places, count: 0 }
  return { piece: { ...piece, leaves: unsigned(piece.leaves) }, places, count: places.length }
}

/** Counted without the signs before. */
function placesIn(text: string): readonly number[] {
  return Array.from(text.matchAll(signs), ({ index }, before) => index - before)
}

function unsigned(leaves: readonly WrittenText[]): readonly WrittenText[] {
  const left = leaves.map((leaf) => ({ ...leaf, text: leaf.text.replaceAll(markSign, '') }))
  const filled = left.filter(({ text }) => text !== '')
  return filled.length > 0 ? filled : [{ text: '' }]
}

const signs = new RegExp(markSign, 'gu')
