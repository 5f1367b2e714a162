import type { Role } from './blocks/paragraph'
import type { Level } from './level'
import type { Merge, Warning } from './source'

/** What the recogniser made of a file: the flat shape of the command line's `import --json`. */
export interface Draft {
  readonly title: string | null
  readonly organization: string | null
  readonly year: number | null
  readonly head: DraftHead | null
  readonly blocks: readonly DraftBlock[]
  readonly figures: readonly never[]
  readonly warnings: readonly Warning[]
}

/** Data of the red head as the file prints it; a key is absent where the file has none. */
export interface DraftHead {
  readonly documentNumber?: string
  readonly signer?: string
  readonly recipient?: string
  readonly classification?: string
}

export type DraftBlock = DraftHeading | DraftParagraph | DraftTable | DraftImage

interface Placed {
  /** `b1`, `b2` … in document order. */
  readonly id: string
  /** 1-based line of the file. */
  readonly place: number
  /** Why the recogniser decided so, in Chinese, for the import screen. */
  readonly evidence: string
}

/** `text` excludes the number and keeps the end mark. */
export interface DraftHeading extends Placed {
  readonly type: 'heading'
  readonly level: Level | null
  /** As printed; null for a heading without one. */
  readonly number: string | null
  readonly text: string
  /** Shares its line with the paragraph block after it. */
  readonly runIn: boolean
}

export interface DraftParagraph extends Placed {
  readonly type: 'paragraph'
  readonly text: string
  readonly level?: Level
  readonly number?: string
  /** 一是, 第一，, ①, —— as printed; the marker stays in the text too. */
  readonly item?: string
  readonly note?: string
  readonly role?: Role
}

export interface DraftTable extends Placed {
  readonly type: 'table'
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
  /** As printed, 表1 included. */
  readonly caption: string | null
}

export interface DraftImage extends Placed {
  readonly type: 'image'
  readonly name: string
  readonly bytes: number
}
