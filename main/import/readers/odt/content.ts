import type { XmlElement } from '../../containers/xml'
import type { Piece } from '../../document/run-look'
import type { RemarkMark } from '../../document/remark-places'
import type { Picture } from '../../pictures/picture'

/** What a paragraph holds, gathered in order. Offsets are UTF-16 code units of its text. */
export interface Content {
  readonly pieces: Piece[]
  length: number
  /** Text boxes anchored here. */
  readonly boxes: { readonly at: number; readonly content: XmlElement }[]
  readonly pictures: Picture[]
  /** Footnotes and endnotes, each with its mark as printed. */
  readonly notes: { readonly label: string; readonly body: XmlElement; readonly at: number }[]
  readonly remarks: RemarkMark[]
}

export function emptyContent(): Content {
  return { pieces: [], length: 0, boxes: [], pictures: [], notes: [], remarks: [] }
}
