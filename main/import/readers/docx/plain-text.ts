import type { XmlElement } from '../../containers/xml'
import { elementsOf } from '../../containers/xml-tree'
import { append, type Content } from './content'
import type { ParagraphReader, ReadParagraph } from './paragraph'
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
  const lines = linesOf(element, anchored, parts)
  const rest = parts.paragraphs.rest()
  if (rest) lines.push(lineOf(rest, anchored, parts))
  return lines.join('\n').trim()
}

function linesOf(element: XmlElement, anchored: Content, parts: PlainParts): string[] {
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
        return choices.find((lines) => lines.some((line) => line.trim() !== '')) ?? []
      }
      default:
        return wrappers.has(child.name) ? linesOf(child, anchored, parts) : []
    }
  })
}

export const wrappers: ReadonlySet<string> = new Set(
  ['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo'].map((name) => `w:${name}`),
)

function lineOf({ content, number }: ReadParagraph, anchored: Content, parts: PlainParts): string {
  const text = content.pieces.map((piece) => piece.text).join('')
  append(anchored, { ...content, pieces: [], length: 0, boxes: [] })
  const boxes = content.boxes.map((box) => plainText(box.content, anchored, parts))
  return [`${number ?? ''}${text}`, ...boxes].join('\n').trim()
}

function nestedRows(table: XmlElement, anchored: Content, parts: PlainParts): string[] {
  return rowsOf(table).map((row) =>
    (readRow(row)?.cells ?? [])
      .map((cell) => plainText(cell.element, anchored, parts).replaceAll('\n', ' '))
      .join('\t'),
  )
}
