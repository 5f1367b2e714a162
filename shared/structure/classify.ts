import type { Role } from '../model/blocks/paragraph'
import type { DraftHead } from '../model/draft'
import type { Level } from '../model/level'
import { readParts, type Part } from './closing'
import { readHead } from './head'
import { readHeadLine, readRecipient } from './head-matter'
import { readItem } from './item'
import type { ImagePiece, Line, Piece, TablePiece } from './lines'
import { lineMark, type Mark } from './mark'
import { readNumbered } from './read-numbered'
import { findTitle, type TitlePlace } from './title'
import { unnumberedHeadings, type Unnumbered } from './unnumbered'

/** A line with what it was read as, and why. */
export type Classified =
  | TablePiece
  | ImagePiece
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
  const title = findTitle(pieces)
  const parts = readParts(pieces, title?.to ?? -1)
  const head = readHead(pieces, title)
  const marks = pieces.map((piece, index) =>
    piece.kind === 'line' && !parts.has(index) ? lineMark(piece) : null,
  )
  const context: Context = {
    pieces,
    parts,
    marks,
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
  readonly pieces: readonly Piece[]
  readonly parts: ReadonlyMap<number, Part>
  readonly marks: readonly (Mark | null)[]
  readonly unnumbered: ReadonlyMap<number, Unnumbered>
  readonly title: TitlePlace | null
  readonly recipient: string | null
  /** Level of the last numbered line, 0 before the first. */
  above: number
}

function readLine(context: Context, index: number, line: Line): Classified {
  const mark = context.marks[index] ?? null
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
  if (part !== null) return body(line, partEvidence[part], part === 'annex' ? null : part)
  if (mark) return readMarked(context, index, line, mark)
  const unnumbered = context.unnumbered.get(index)
  if (unnumbered)
    return { kind: 'read', line, as: 'heading', mark: null, doubtful: false, ...unnumbered }
  const isRecipient = context.recipient !== null && readRecipient(line.text) === context.recipient
  if (isRecipient && context.above === 0)
    return body(line, '标题下以冒号结尾的机关名称', 'recipient')
  if (context.above === 0 && readHeadLine(line.text) !== null) return body(line, '版头内容', null)
  const isUnderTitle = context.title !== null && index === context.title.to + 1
  const item = isUnderTitle ? null : readItem(line.text)
  return body(line, item === null ? '行首没有编号，为正文' : `行首“${item}”，为分项`, null, item)
}

function readMarked(context: Context, index: number, line: Line, mark: Mark): Classified {
  const lead = line.lead - (line.text.length - mark.rest.length)
  const read = readNumbered(mark, { look: line.look, lead }, hasContent(context, index, mark.level))
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

/** Whether text or deeper numbers follow before the next number of this level or a higher one. */
function hasContent({ pieces, parts, marks }: Context, index: number, level: Level): boolean {
  const next = pieces[index + 1]
  if (!next) return false
  if (next.kind !== 'line') return true
  const part = parts.get(index + 1)
  if (part !== undefined) return part === 'caption' || part === 'note'
  const mark = marks[index + 1]
  return mark ? mark.level > level : !/^特此(?:报告|汇报|说明|函)/u.test(next.text)
}

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
}
