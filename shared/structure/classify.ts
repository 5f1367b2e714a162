import type { Role } from '../model/blocks/paragraph'
import type { DraftHead } from '../model/draft'
import type { Level } from '../model/level'
import { readParts, type Part } from './closing'
import { contentsLines } from './contents'
import { readHead } from './head'
import { readHeadLine, readRecipient } from './head-matter'
import { readItem } from './item'
import type { ImagePiece, Line, Piece, TablePiece } from './lines'
import type { OfficialLine } from './official-parts'
import { lineMark, type Mark } from './mark'
import { readNumbered, type NumberedReading } from './read-numbered'
import { withSiblings, type MarkedReading } from './siblings'
import { findTitle, type TitlePlace } from './title'
import { unnumberedHeadings, type Unnumbered } from './unnumbered'

/** A line with what it was read as, and why. */
export type Classified =
  | TablePiece
  | ImagePiece
  | OfficialLine
  | ({ readonly kind: 'read'; readonly line: Line; readonly evidence: string } & Reading)

export type Reading =
  | {
      readonly as: 'heading'
      readonly mark: Mark | null
      readonly level: Level | null
      readonly doubtful: boolean
    }
  | { readonly as: 'run-in'; readonly mark: Mark; readonly end: number; readonly doubtful: boolean }
  | { readonly as: 'numbered'; readonly mark: Mark; readonly doubtful: boolean }
  | {
      readonly as: 'body'
      readonly text: string
      readonly item: string | null
      readonly role: Role | null
    }

export interface Classification {
  readonly title: string | null
  readonly head: DraftHead | null
  /** In the file's order, without the lines of the title. */
  readonly pieces: readonly Classified[]
}

/** The first stage: says of every line what it is, with the evidence. */
export function classify(pieces: readonly Piece[]): Classification {
  const contents = contentsLines(pieces)
  const title = findTitle(pieces, contents)
  const parts = readParts(pieces, title?.to ?? -1)
  for (const index of contents) parts.set(index, 'contents')
  const head = readHead(pieces, title)
  const marks = pieces.map((piece, index) =>
    piece.kind === 'line' && !parts.has(index) ? lineMark(piece) : null,
  )
  const numbered = marks.map((mark, index) => {
    const piece = pieces[index]
    if (!mark || piece?.kind !== 'line') return null
    const lead = piece.lead - (piece.text.length - mark.rest.length)
    const content = hasContent({ pieces, parts, marks }, index, mark.level)
    return { mark, reading: readNumbered(mark, { look: piece.look, lead }, content) }
  })
  const context: Context = {
    readings: withSiblings(numbered),
    parts,
    unnumbered: unnumberedHeadings({ pieces, parts, marks, title }),
    title,
    recipient: head?.recipient ?? null,
    above: 0,
  }
  const classified: Classified[] = []
  for (const [index, piece] of pieces.entries()) {
    if (title && index >= title.from && index <= title.to) continue
    classified.push(piece.kind === 'line' ? readLine(context, index, piece) : piece)
    const mark = marks[index]
    if (mark) context.above = mark.level
  }
  return { title: title?.title ?? null, head, pieces: classified }
}

interface Context {
  readonly readings: readonly MarkedReading[]
  readonly parts: ReadonlyMap<number, Part>
  readonly unnumbered: ReadonlyMap<number, Unnumbered>
  readonly title: TitlePlace | null
  readonly recipient: string | null
  /** Level of the last numbered line, 0 before the first. */
  above: number
}

function readLine(context: Context, index: number, line: Line): Classified {
  const marked = context.readings[index] ?? null
  const part = context.parts.get(index) ?? null
  if (part === 'annex-title') {
    return {
      kind: 'read',
      line,
      evidence: '附件的标题',
      as: 'heading',
      mark: null,
      level: null,
      doubtful: false,
    }
  }
  if (part === 'annex' || part === 'contents') return body(line, partEvidence[part], null)
  if (part !== null) return body(line, partEvidence[part], part)
  if (marked) return readMarked(line, marked.mark, marked.reading)
  const unnumbered = context.unnumbered.get(index)
  if (unnumbered)
    return { kind: 'read', line, as: 'heading', mark: null, doubtful: false, ...unnumbered }
  const { recipient, above } = context
  if (recipient !== null && above === 0 && addressed(line.text) === recipient)
    return body(line, '标题下的机关名称，为主送机关', 'recipient')
  if (context.above === 0 && readHeadLine(line.text) !== null) return body(line, '版头内容', null)
  const isUnderTitle = context.title !== null && index === context.title.to + 1
  const item = isUnderTitle ? null : readItem(line.text)
  return body(line, item === null ? '行首没有编号，为正文' : `行首“${item}”，为分项`, null, item)
}

/** The bodies that a line addresses, with a colon or, where the head found that it does, without. */
function addressed(text: string): string | null {
  return readRecipient(text) ?? readRecipient(`${text}：`)
}

function readMarked(line: Line, mark: Mark, read: NumberedReading): Classified {
  const { evidence, doubtful } = read
  switch (read.as) {
    case 'heading':
      return { kind: 'read', line, evidence, as: 'heading', mark, level: mark.level, doubtful }
    case 'run-in':
      return { kind: 'read', line, evidence, as: 'run-in', mark, end: read.end, doubtful }
    case 'numbered':
      return { kind: 'read', line, evidence, as: 'numbered', mark, doubtful }
  }
}

interface Lines {
  readonly pieces: readonly Piece[]
  readonly parts: ReadonlyMap<number, Part>
  readonly marks: readonly (Mark | null)[]
}

/** Whether text or deeper numbers follow before the next number of this level or a higher one. */
function hasContent({ pieces, parts, marks }: Lines, index: number, level: Level): boolean {
  const next = pieces[index + 1]
  if (!next || next.kind === 'official') return false
  if (next.kind !== 'line') return true
  const part = parts.get(index + 1)
  if (part !== undefined) return part === 'caption' || part === 'note'
  const mark = marks[index + 1]
  return mark ? mark.level > level : !closing.test(next.text)
}

/** What ends a report is no text of its last number. */
const closing = /^(?:[特专]此(?:报告|汇报|说明|函)|以上(?:报告|汇报)|[当妥]否)/u

function body(
  line: Line,
  evidence: string,
  role: Role | null,
  item: string | null = null,
): Classified {
  // A number that the reading does not take stays in the text, where it was to be seen.
  const text = `${line.autoNumber ?? ''}${line.text}`
  return { kind: 'read', line, evidence, as: 'body', text, item, role }
}

const partEvidence: Record<Exclude<Part, 'annex-title'>, string> = {
  recipient: '主送机关',
  attachments: '以“附件”开头的附件说明',
  signature: '日期上方的机关名称，为署名',
  date: '独占一行的日期',
  caption: '行首为表号或图号',
  note: '注释',
  annex: '独占一行的“附件”',
  contents: '目录',
}
