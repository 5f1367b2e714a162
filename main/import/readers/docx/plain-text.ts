import type { XmlElement } from '../../containers/xml'
import { elementsOf } from '../../containers/xml-tree'
import { append, type Content, type NoteReference } from './content'
import { createFigurePlaces, type BookmarkEdge } from './own-document'
import type { ParagraphReader, ReadParagraph } from './paragraph'
import type { SourceFigure } from '../../../../shared/model/source'
import type { WordTold } from '../../document/word-told'
import { readRow, rowsOf } from './row'

export interface PlainParts {
  readonly paragraphs: ParagraphReader
  readonly told: WordTold
}

/**
 * The words of a cell or a note: a line for each paragraph, with its number; for a row of a table in
 * it, the cells parted by tabs. Pictures, notes and remarks are gathered in `anchored`.
 */
export function plainText(element: XmlElement, anchored: Content, parts: PlainParts): string {
  return plainCell(element, anchored, parts).text
}

/** The same with the stretches of the words that are marked as figures, and with its notes at their places. */
export function plainCell(element: XmlElement, anchored: Content, parts: PlainParts): PlainCell {
  const lines = linesOf(element, anchored, parts)
  const rest = parts.paragraphs.rest()
  if (rest) lines.push(lineOf(rest, anchored, parts))
  const text = lines.map((line) => line.text).join('\n')
  const places = createFigurePlaces()
  const notes: NoteReference[] = []
  let at = text.trimStart().length - text.length
  for (const [place, line] of lines.entries()) {
    for (const edge of line.edges) places.mark({ ...edge, at: at + edge.at }, place)
    for (const note of line.notes) notes.push({ ...note, at: Math.max(0, at + note.at) })
    at += line.text.length + 1
  }
  return { text: text.trim(), figures: [...lines.keys()].flatMap(places.of), notes }
}

export interface PlainCell {
  readonly text: string
  readonly figures: readonly SourceFigure[]
  readonly notes: readonly NoteReference[]
}

/** A line of the words with the edges of bookmarks and the notes in it. */
interface PlainLine {
  readonly text: string
  readonly edges: readonly BookmarkEdge[]
  readonly notes: readonly NoteReference[]
}

function linesOf(element: XmlElement, anchored: Content, parts: PlainParts): PlainLine[] {
  return elementsOf(element).flatMap((child) => {
    switch (child.name) {
      case 'w:p': {
        const read = parts.paragraphs.read(child)
        return read ? [lineOf(read, anchored, parts)] : []
      }
      case 'w:tbl':
        parts.told.tell('nested-table')
        return nestedRows(child, anchored, parts)
      case 'w:altChunk':
        parts.told.tell('parts-left-out')
        return []
      case 'mc:AlternateContent': {
        const choices = elementsOf(child).map((choice) => linesOf(choice, anchored, parts))
        return choices.find((lines) => lines.some(({ text }) => text.trim() !== '')) ?? []
      }
      default:
        return wrappers.has(child.name) ? linesOf(child, anchored, parts) : []
    }
  })
}

export const wrappers: ReadonlySet<string> = new Set(
  ['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo'].map((name) => `w:${name}`),
)

function lineOf(
  { content, number }: ReadParagraph,
  anchored: Content,
  parts: PlainParts,
): PlainLine {
  const own = `${number ?? ''}${content.pieces.map((piece) => piece.text).join('')}`
  append(anchored, { ...content, pieces: [], length: 0, boxes: [], bookmarks: [] })
  const boxes = content.boxes.map((box) => plainText(box.content, anchored, parts))
  const text = [own, ...boxes].join('\n')
  const moved = (number ?? '').length + text.trimStart().length - text.length
  const inLine = <Place extends { readonly at: number }>(place: Place): Place => ({
    ...place,
    at: Math.max(0, place.at + moved),
  })
  const [edges, notes] = [content.bookmarks.map(inLine), content.notes.map(inLine)]
  return { text: text.trim(), edges, notes }
}

function nestedRows(table: XmlElement, anchored: Content, parts: PlainParts): PlainLine[] {
  return rowsOf(table).map((row) => {
    const texts = (readRow(row)?.cells ?? []).map((cell) =>
      plainText(cell.element, anchored, parts).replaceAll('\n', ' '),
    )
    return { text: texts.join('\t'), edges: [], notes: [] }
  })
}
