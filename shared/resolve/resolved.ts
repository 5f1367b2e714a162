import type { Figure } from '../model/blocks/figure'
import type { Role } from '../model/blocks/paragraph'
import type { Head } from '../model/head'
import type { AssetId, BlockId, ChapterId } from '../model/ids'
import type { Level } from '../model/level'
import type { ChartData } from './chart-data'

/** A report with everything computed: what every output and every rule takes. */
export interface ResolvedReport {
  readonly title: string
  readonly organization: string
  readonly year: number | null
  readonly head: Head
  readonly blocks: readonly ResolvedBlock[]
}

/** A stretch of text of one look. `lead` is the run-in heading. */
export interface Run {
  readonly text: string
  readonly bold: boolean
  readonly underline: boolean
  readonly lead: boolean
  /** The figure that the text shows, where it is one. */
  readonly figure?: Figure
  /** The block that the text names, where it is a reference; `isMark` is the mark of a note. */
  readonly reference?: { readonly to: BlockId; readonly isMark: boolean }
}

interface InChapter {
  readonly chapter: ChapterId
}

/** A heading alone on its line; `block` is null for a chapter's own heading. */
export interface ResolvedHeading extends InChapter {
  readonly type: 'heading'
  readonly block: BlockId | null
  readonly level: Level | null
  readonly number: string | null
  readonly runs: readonly Run[]
}

/** A paragraph; with `level` it carries a number, and its `lead` runs are a run-in heading. */
export interface ResolvedParagraph extends InChapter {
  readonly type: 'paragraph'
  readonly block: BlockId
  readonly level: Level | null
  readonly number: string | null
  readonly role: Role | null
  readonly runs: readonly Run[]
}

export interface ResolvedTable extends InChapter {
  readonly type: 'table'
  readonly block: BlockId
  /** 表1, 表2 … through the report. */
  readonly label: string
  readonly caption: string
  /** On a page of its own that lies on its side. */
  readonly landscape: boolean
  /** Of the columns in per cent; null where they follow the words. */
  readonly widths: readonly number[] | null
  readonly rows: readonly (readonly ResolvedCell[])[]
}

export interface ResolvedCell {
  readonly rowSpan: number
  readonly columnSpan: number
  readonly runs: readonly Run[]
}

export interface ResolvedImage extends InChapter {
  readonly type: 'image'
  readonly block: BlockId
  /** 图1, 图2 … through the report. */
  readonly label: string
  readonly caption: string
  /** What it shows, for who cannot see it. */
  readonly alt: string
  readonly asset: AssetId
  readonly width: number
  readonly height: number
}

/** A chart that is still to be drawn: `withDrawn` puts its picture in its place. */
export interface ResolvedChart extends InChapter {
  readonly type: 'chart'
  readonly block: BlockId
  /** 图1, 图2 … through the report, counted together with pictures. */
  readonly label: string
  readonly caption: string
  /** What it shows, number by number. */
  readonly alt: string
  readonly data: ChartData
}

/** What comes after it begins a new page. */
export interface ResolvedPageBreak extends InChapter {
  readonly type: 'page-break'
  readonly block: BlockId
}

export type ResolvedBlock =
  | ResolvedHeading
  | ResolvedParagraph
  | ResolvedTable
  | ResolvedImage
  | ResolvedChart
  | ResolvedPageBreak
