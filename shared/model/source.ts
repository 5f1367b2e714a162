/** The neutral document that every reader gives: what stands in a file, before anything is recognised. */
export interface SourceDocument {
  readonly format: string
  readonly blocks: readonly SourceBlock[]
  readonly warnings: readonly Warning[]
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
}

export interface Look {
  readonly outlineLevel?: number
  readonly style?: string
  readonly font?: string
  readonly bold?: boolean
  readonly centered?: boolean
  /** In points. */
  readonly size?: number
}

export interface SourceTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
  readonly caption: string | null
  readonly place: number
}

export interface SourceImage {
  readonly kind: 'image'
  readonly name: string
  readonly bytes: Uint8Array
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
