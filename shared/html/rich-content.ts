import type { Look, Merge } from '../model/source'
import type { WrittenText } from '../model/written'

/** What the clipboard brought, cleaned to what the model knows, before structure is recognised. */
export interface RichContent {
  readonly pieces: readonly RichPiece[]
  /** Pictures that were left out. */
  readonly pictures: number
}

export type RichPiece = RichParagraph | RichTable

export interface RichParagraph {
  readonly kind: 'paragraph'
  readonly leaves: readonly WrittenText[]
  /** The number that the source shows but does not hold as text: Word's lists, `ol` of a web page. */
  readonly autoNumber: string | null
  readonly look: Look
}

/** A full grid: every row has a cell for every column, a covered one is empty. */
export interface RichTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly RichCell[])[]
  readonly merges: readonly Merge[]
  readonly caption: string | null
}

/** The leaves of a cell, its lines parted by line feeds. */
export type RichCell = readonly WrittenText[]

/** The words of a piece as they were to be seen: printed numbers, cells between tabs. */
export function shownLines(piece: RichPiece): readonly (readonly WrittenText[])[] {
  if (piece.kind === 'paragraph') {
    const { autoNumber, leaves } = piece
    return [autoNumber === null ? leaves : [{ text: autoNumber }, ...leaves]]
  }
  const rows = piece.rows.map((row) =>
    row.flatMap((cell, column) => (column === 0 ? cell : [{ text: '\t' }, ...cell])),
  )
  return piece.caption === null ? rows : [[{ text: piece.caption }], ...rows]
}
