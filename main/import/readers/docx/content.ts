import type { XmlElement } from '../../containers/xml'
import type { RemarkMark } from '../../document/remark-places'
import type { Picture } from '../../pictures/picture'
import type { Piece } from '../../document/run-look'

/** What the runs of a paragraph hold, gathered in order. Offsets are UTF-16 code units of the text. */
export interface Content {
  readonly pieces: Piece[]
  length: number
  /** Text boxes anchored here: their paragraphs and tables. */
  readonly boxes: { readonly at: number; readonly content: XmlElement }[]
  readonly pictures: Picture[]
  readonly notes: NoteReference[]
  readonly remarks: RemarkMark[]
  /** A part of it is of a table of contents. */
  inContents: boolean
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  /** The mark that the author typed in place of a number. */
  readonly mark: string | null
}

export function emptyContent(): Content {
  return {
    pieces: [],
    length: 0,
    boxes: [],
    pictures: [],
    notes: [],
    remarks: [],
    inContents: false,
  }
}

/** Marks an edge of a comment's range at the end of what was read. */
export function markRemark(
  { attributes }: XmlElement,
  edge: RemarkMark['edge'],
  content: Content,
): void {
  content.remarks.push({ id: attributes.get('w:id') ?? '', edge, at: content.length })
}

/** Puts what stands in `more` behind `content`. */
export function append(content: Content, more: Content): void {
  const at = (place: { readonly at: number }): number => place.at + content.length
  for (const piece of more.pieces) content.pieces.push(piece)
  for (const box of more.boxes) content.boxes.push({ ...box, at: at(box) })
  for (const picture of more.pictures) content.pictures.push(picture)
  for (const note of more.notes) content.notes.push(note)
  for (const mark of more.remarks) content.remarks.push({ ...mark, at: at(mark) })
  content.length += more.length
  content.inContents ||= more.inContents
}
