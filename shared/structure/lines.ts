import type {
  Look,
  Merge,
  SourceBlock,
  SourceDocument,
  SourceParagraph,
  SourceRun,
} from '../model/source'
import { withHeadLines } from './head-tables'
import { readMark } from './mark'
import { officialPartOf, type OfficialLine } from './official-parts'
import { withOwnLooks } from './own-looks'
import { gatherTables } from './tab-table'
import { joinWrapped } from './wrapped'

/** A line of the file with words in it, white space at its ends dropped. */
export interface Line {
  readonly kind: 'line'
  readonly text: string
  /** With its white space: a table's empty cells at the ends of a line are tabs alone. */
  readonly raw: string
  readonly place: number
  /** Heading number that the file holds as automatic numbering; null where it is typed or absent. */
  readonly autoNumber: string | null
  /** What sets the line apart from the running text. */
  readonly look: Look
  /** Stretches of the text by their look; none where there is but one. */
  readonly runs: readonly SourceRun[]
  /** Where an opening ends that is set apart from the rest; 0 for none. */
  readonly lead: number
  readonly note: string | null
  /** Begins with white space two half-width cells wide: the first line of a paragraph in wrapped text. */
  readonly indented: boolean
  /** An empty line stands before it. */
  readonly afterGap: boolean
}

export interface TablePiece {
  readonly kind: 'table'
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
  readonly caption: string | null
  readonly place: number
}

export interface ImagePiece {
  readonly kind: 'image'
  readonly name: string
  readonly bytes: number
  readonly place: number
}

export type Piece = Line | TablePiece | ImagePiece | OfficialLine

/**
 * What the recogniser reads: the file's paragraphs without the empty ones, hard-wrapped text joined,
 * tab-separated lines gathered to tables, each table with its caption, the tables of a red head its lines.
 */
export function piecesOf(source: SourceDocument): readonly Piece[] {
  const pieces: Piece[] = []
  let afterGap = false
  for (const block of source.blocks) {
    const piece = pieceOf(block, afterGap)
    afterGap = piece === null
    if (piece) pieces.push(piece)
  }
  return withHeadLines(gatherTables(joinWrapped(withOwnLooks(pieces))))
}

function pieceOf(block: SourceBlock, afterGap: boolean): Piece | null {
  switch (block.kind) {
    case 'paragraph':
      return officialLineOf(block) ?? lineOf(block, afterGap)
    case 'table': {
      const { rows, merges, caption, place } = block
      return { kind: 'table', rows, merges, caption, place }
    }
    case 'image':
      return { kind: 'image', name: block.name, bytes: block.bytes.length, place: block.place }
  }
}

function officialLineOf({ text: raw, look, place }: SourceParagraph): OfficialLine | null {
  const part = officialPartOf(look)
  const text = raw.trim()
  return part === null || text === '' ? null : { kind: 'official', part, text, raw, place }
}

function lineOf(paragraph: SourceParagraph, afterGap: boolean): Line | null {
  const printed = paragraph.autoNumber?.trim() ?? ''
  const own = paragraph.text.trim()
  // 表1, 附件1： and ① are words of the line, counted by the file as they may be.
  const isMark = printed !== '' && readMark(`${printed} ${own}`) !== null
  const text = isMark ? own : `${printed}${own}`
  if (text === '') return null
  const moved =
    text.length - own.length - (paragraph.text.length - paragraph.text.trimStart().length)
  return {
    kind: 'line',
    text,
    raw: isMark || printed === '' ? paragraph.text : `${printed}${paragraph.text}`,
    place: paragraph.place,
    autoNumber: isMark ? printed : null,
    look: paragraph.look,
    runs: (paragraph.runs ?? []).map((run) => ({
      ...run,
      start: Math.max(0, run.start + moved),
      end: Math.max(0, run.end + moved),
    })),
    lead: 0,
    note: paragraph.note ?? null,
    indented: /^(?:\s{2}|[\u3000\t])/u.test(paragraph.text),
    afterGap,
  }
}
