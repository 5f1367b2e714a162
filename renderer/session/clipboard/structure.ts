import { plainText } from '../../../shared/model/blocks/text'
import type { DraftBlock } from '../../../shared/model/draft'
import type { WrittenBlock, WrittenTable } from '../../../shared/model/written'
import { levels, type Level } from '../../../shared/model/level'
import type { SourceBlock, SourceDocument } from '../../../shared/model/source'
import { classify, type Classified, type Reading } from '../../../shared/structure/classify'
import { piecesOf, type Line, type Piece } from '../../../shared/structure/lines'
import { buildOutline } from '../../../shared/structure/outline'
import { bodyBlocks } from '../../../shared/structure/report-blocks'
import { gridOf } from '../../../shared/model/table-grid'
import { sliced, withoutBold } from '../../../shared/html/leaves'
import {
  shownLines,
  type RichContent,
  type RichParagraph,
  type RichPiece,
  type RichTable,
} from '../../../shared/html/rich-content'

/**
 * The blocks of pasted pieces, by the stages of the recogniser: numbers become levels and are left
 * to be computed, tables take their captions, bold and underline stay where they were. Only the
 * title is none here: its lines are paragraphs in their place.
 */
export function blocksOf({ pieces }: RichContent): WrittenBlock[] {
  const source: SourceDocument = {
    format: 'clipboard',
    blocks: pieces.map((piece, index) => sourceBlock(piece, index + 1)),
    warnings: [],
  }
  const lines = piecesOf(source)
  const { title, pieces: read } = classify(lines)
  const draft = buildOutline(withTitle(lines, read))
  const isNumbered = draft.some((block) => 'number' in block && typeof block.number === 'string')
  const looks = isNumbered ? null : outlineLevels(pieces)
  return units(draft).flatMap((unit) => {
    const place = unit[0]?.place ?? 0
    const made = bodyBlocks(unit.map((block) => fitted(block, looks, title !== null)))
    const piece = pieces[place - 1]
    return made.map((block) => {
      if (block.type === 'table') return withCells(block, tableAt(pieces, place))
      return piece?.kind === 'paragraph' ? withLook(block, piece) : block
    })
  })
}

function sourceBlock(piece: RichPiece, place: number): SourceBlock {
  if (piece.kind === 'paragraph') {
    const { leaves, autoNumber, look } = piece
    return { kind: 'paragraph', text: plainText(leaves), autoNumber, look, place }
  }
  const { merges, caption } = piece
  return {
    kind: 'table',
    rows: piece.rows.map((row) => row.map(plainText)),
    merges,
    caption,
    place,
  }
}

/** The lines that were taken for the title, put back: as a heading where only their look spoke for it. */
function withTitle(lines: readonly Piece[], read: readonly Classified[]): Classified[] {
  const all: Classified[] = []
  let next = 0
  for (const piece of lines) {
    const known = read[next]
    const isKnown = known && (known.kind === 'read' ? known.line === piece : known === piece)
    if (isKnown) {
      all.push(known)
      next += 1
    } else if (piece.kind === 'line') {
      all.push({ kind: 'read', line: piece, evidence: '', ...readingOf(piece) })
    }
  }
  return all
}

function readingOf({ text, look }: Line): Reading {
  const isHeading =
    look.outlineLevel !== undefined && !/(?:报告|总结|汇报|年报|白皮书)$/u.test(text)
  if (isHeading) return { as: 'heading', mark: null, level: 1, doubtful: false }
  return { as: 'body', text, item: null, role: null }
}

/** A run-in heading with its paragraph, any other block alone. */
function units(draft: readonly DraftBlock[]): DraftBlock[][] {
  const all: DraftBlock[][] = []
  for (const [index, block] of draft.entries()) {
    const above = draft[index - 1]
    if (above?.type === 'heading' && above.runIn && block.type === 'paragraph') {
      all.at(-1)?.push(block)
    } else all.push([block])
  }
  return all
}

/** By place: the levels of a text whose headings have no number, the highest as a chapter's first. */
function outlineLevels(pieces: readonly RichPiece[]): ReadonlyMap<number, Level> {
  const outlines = pieces.map((piece) =>
    piece.kind === 'paragraph' ? (piece.look.outlineLevel ?? 0) : 0,
  )
  const highest = outlines.reduce((least, each) => (each > 0 ? Math.min(least, each) : least), 9)
  const found = new Map<number, Level>()
  for (const [index, outline] of outlines.entries()) {
    const level = levels[Math.min(outline - highest + 1, 3)]
    if (outline > 0 && level) found.set(index + 1, level)
  }
  return found
}

function fitted(
  block: DraftBlock,
  looks: ReadonlyMap<number, Level> | null,
  hasTitle: boolean,
): DraftBlock {
  if (block.type === 'heading' && block.number === null && block.level !== null) {
    return { ...block, level: looks?.get(block.place) ?? (block.level === 1 ? 2 : block.level) }
  }
  // 某某局： is a recipient only above a whole report.
  if (block.type !== 'paragraph' || block.role !== 'recipient' || hasTitle) return block
  const { role: _role, ...body } = block
  return body
}

/** The block with the bold and underlined stretches of the paragraph that it came from. */
function withLook(block: WrittenBlock, piece: RichParagraph): WrittenBlock {
  if (block.type !== 'heading' && block.type !== 'paragraph') return block
  const leaves = shownLines(piece).flat()
  const words = plainText(block.children)
  const start = plainText(leaves).indexOf(words)
  if (start < 0 || words === '') return block
  const lead = plainText(block.children.filter((leaf) => leaf.lead === true)).length
  const own = sliced(leaves, start, start + words.length)
  if (block.type === 'heading') return { ...block, children: withoutBold(own) }
  const rest = sliced(own, lead, words.length)
  if (lead === 0) return { ...block, children: rest }
  return { ...block, children: [{ text: words.slice(0, lead), lead: true }, ...rest] }
}

/** A caption stands a line or two above the table that took it. */
function tableAt(pieces: readonly RichPiece[], place: number): RichTable | null {
  const found = pieces.slice(place - 1, place + 2).find((piece) => piece.kind === 'table')
  return found ?? null
}

function withCells(block: WrittenTable, source: RichTable | null): WrittenTable {
  if (!source) return block
  const places = new Map(gridOf(block).map((placed) => [placed.path.join(), placed]))
  const children = block.children.map((row, index) => ({
    ...row,
    children: row.children.map((cell, at) => {
      const placed = places.get([index, at].join())
      const own = placed && source.rows[placed.row]?.[placed.column]
      return own && plainText(own) === plainText(cell.children)
        ? { ...cell, children: [...own] }
        : cell
    }),
  }))
  return { ...block, children }
}
