import type { OwnDocument } from './own-document'

/** The neutral document that every reader gives: what stands in a file, before anything is recognised. */
export interface SourceDocument {
  readonly format: string
  readonly blocks: readonly SourceBlock[]
  readonly warnings: readonly Warning[]
  /** Remarks of readers of the file, in its order; absent where the format has none. */
  readonly comments?: readonly SourceComment[]
  /** Lines of page headers and footers, page numbers left out: they are in no block. */
  readonly runningHeads?: readonly string[]
  /** What this program wrote into a document of its own. */
  readonly own?: OwnDocument
}

export type SourceBlock = SourceParagraph | SourceTable | SourceImage

/** One paragraph of the file. `text` keeps its white space; offsets count UTF-16 code units. */
export interface SourceParagraph {
  readonly kind: 'paragraph'
  readonly text: string
  /** Number that the file holds as automatic numbering, as printed; null where it is typed or absent. */
  readonly autoNumber: string | null
  /** What the file says of the paragraph's look; empty for plain text. */
  readonly look: Look
  /** 1-based line (or paragraph) in the file, for showing source and result side by side. */
  readonly place: number
  /** Number of the footnote whose text this is. */
  readonly note?: string
  /** In the first paragraph of a note: by which marks name it, counted from 1 through the file. */
  readonly noteId?: number
  /** Where notes are marked in `text`, in its order; the marks themselves are no part of it. */
  readonly marks?: readonly SourceMark[]
  /** Stretches of `text` by their look, in order and without gaps; absent where there is but one. */
  readonly runs?: readonly SourceRun[]
  /** The stretches that a document of this program marks as figures. */
  readonly figures?: readonly SourceFigure[]
}

/** The mark of a note behind so many UTF-16 code units of the paragraph's text. */
export interface SourceMark {
  readonly at: number
  /** `noteId` of its first paragraph. */
  readonly note: number
}

/** Offsets are UTF-16 code units of the paragraph's text. */
export interface SourceFigure {
  /** By which the document says what figure it is. */
  readonly bookmark: string
  readonly start: number
  readonly end: number
}

/**
 * What most of a paragraph's words look like, and what the file says of the paragraph itself. A key
 * is absent where the file does not say.
 */
export interface Look {
  /** 1 to 9, from the paragraph or its style; absent for body text. */
  readonly outlineLevel?: number
  /** Name of the style as the file has it: 标题 1, heading 1, 正文 … */
  readonly style?: string
  /** Of the Chinese text. */
  readonly font?: string
  /** All words are. */
  readonly bold?: boolean
  readonly centered?: boolean
  /** Of the letters, in points. */
  readonly size?: number
  /** Of the first line against the page's margin, in points; negative where it hangs out. */
  readonly indent?: number
  /** The list that the paragraph is counted in, by the file's own name for it. */
  readonly list?: string
  /** In the list, from 1. */
  readonly listLevel?: number
}

/** Offsets are UTF-16 code units of the paragraph's text. */
export interface SourceRun {
  readonly start: number
  readonly end: number
  readonly bold?: boolean
  readonly underline?: boolean
  readonly font?: string
  /** In points. */
  readonly size?: number
}

/** A remark on a stretch of a block's text; offsets are UTF-16 code units, 0 and 0 for a whole block. */
export interface SourceComment {
  readonly author: string
  /** As the file has it, ISO 8601; null where it has none. */
  readonly date: string | null
  readonly text: string
  /** Of the block that it stands on. */
  readonly place: number
  readonly start: number
  readonly end: number
}

export interface SourceTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
  readonly caption: string | null
  readonly place: number
  /** The stretches of its cells that a document of this program marks as figures. */
  readonly figures?: readonly SourceCellFigure[]
  /** Where notes are marked in its cells. */
  readonly marks?: readonly SourceCellMark[]
}

/** Row and column of the grid, from 0; the place is one of the cell's text. */
export interface SourceCellMark extends SourceMark {
  readonly row: number
  readonly column: number
}

/** Row and column of the grid, from 0; offsets are UTF-16 code units of the cell's text. */
export interface SourceCellFigure extends SourceFigure {
  readonly row: number
  readonly column: number
}

export interface SourceImage {
  readonly kind: 'image'
  readonly name: string
  readonly bytes: Uint8Array
  /** In pixels, as the picture says; a picture without them cannot be shown and is only named. */
  readonly width?: number
  readonly height?: number
  readonly place: number
}

export interface Merge {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** Something a reader or the recogniser was not sure of; `message` is Chinese. */
export interface Warning {
  readonly code: string
  readonly message: string
}
