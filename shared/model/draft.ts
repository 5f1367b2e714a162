import type { Role } from './blocks/paragraph'
import type { Head } from './head'
import type { Level } from './level'
import type { Merge, Warning } from './source'

/** What the recogniser made of a file: the flat shape of the command line's `import --json`. */
export interface Draft {
  readonly title: string | null
  readonly organization: string | null
  readonly year: number | null
  readonly head: DraftHead | null
  /** What lines say that their styles name as elements of the official page. */
  readonly official?: Partial<Head>
  readonly blocks: readonly DraftBlock[]
  readonly figures: readonly DraftFigure[]
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
  /** An element of the official page by its style: not text of the report. */
  readonly official?: OfficialPart
}

/** What a line of an official page is, beside text; `cover` is any line of a cover but the title. */
export const officialParts = [
  'copyNumber',
  'classification',
  'urgency',
  'authority',
  'documentNumber',
  'remark',
  'copyTo',
  'issued',
  'coverTitle',
  'cover',
] as const
export type OfficialPart = (typeof officialParts)[number]

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

export const figureKinds = [
  'count',
  'money',
  'percent',
  'duration',
  'distance',
  'other',
  'date',
  'ordinal',
] as const
export type FigureKind = (typeof figureKinds)[number]

/** A quantity of the running text. `start` and `end` are UTF-16 code units of its block's text. */
export interface DraftFigure {
  /** Id of the block. */
  readonly block: string
  /** At the first digit. */
  readonly start: number
  /** After the unit. */
  readonly end: number
  /** As printed from start to end. */
  readonly text: string
  /** The plain number: 12000 for 1.2万元, 39.54 for 39.54%. */
  readonly value: number
  /** The whole unit, also where it is printed once for several; '' where none is printed. */
  readonly unit: string
  /** What is counted, in the text's words; '' where the text does not say. */
  readonly label: string
  readonly kind: FigureKind
  readonly approximate: boolean
  readonly change: FigureChange | null
}

export const figureBases = ['yoy', 'mom', 'other'] as const
/** Against last year, against last month, or against anything else. */
export type FigureBasis = (typeof figureBases)[number]

export const figureDirections = ['up', 'down', 'flat'] as const
export type FigureDirection = (typeof figureDirections)[number]

/** How a figure changed: by a percentage, or by percentage points or times, then `percent` is null. */
export interface FigureChange {
  readonly basis: FigureBasis
  readonly direction: FigureDirection
  readonly percent: number | null
  readonly points?: number
  readonly times?: number
}
