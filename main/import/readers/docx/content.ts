import { figureBookmark } from '../../../../shared/model/own-document'
import type { XmlElement } from '../../containers/xml'
import type { RemarkMark } from '../../document/remark-places'
import type { Picture } from '../../pictures/picture'
import type { BookmarkEdge } from './own-document'
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
  /** Edges of the bookmarks of figures. */
  readonly bookmarks: BookmarkEdge[]
  /** A part of it is of a table of contents. */
  inContents: boolean
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
  /** The mark that the author typed in place of a number. */
  readonly mark: string | null
  readonly at: number
}

export function emptyContent(): Content {
  return {
    pieces: [],
    length: 0,
    boxes: [],
    pictures: [],
    notes: [],
    remarks: [],
    bookmarks: [],
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

/** Marks an edge of a bookmark at the end of what was read: where it is a figure's, or may be its end. */
export function markBookmark({ name, attributes }: XmlElement, content: Content): void {
  const id = attributes.get('w:id') ?? ''
  const at = content.length
  if (name === 'w:bookmarkEnd') content.bookmarks.push({ id, name: null, at })
  else {
    const own = attributes.get('w:name') ?? ''
    if (own.startsWith(figureBookmark)) content.bookmarks.push({ id, name: own, at })
  }
}

/** Puts what stands in `more` behind `content`. */
export function append(content: Content, more: Content): void {
  const at = (place: { readonly at: number }): number => place.at + content.length
  for (const piece of more.pieces) content.pieces.push(piece)
  for (const box of more.boxes) content.boxes.push({ ...box, at: at(box) })
  for (const picture of more.pictures) content.pictures.push(picture)
  for (const note of more.notes) content.notes.push({ ...note, at: at(note) })
  for (const mark of more.remarks) content.remarks.push({ ...mark, at: at(mark) })
  for (const edge of more.bookmarks) content.bookmarks.push({ ...edge, at: at(edge) })
  content.length += more.length
  content.inContents ||= more.inContents
}
