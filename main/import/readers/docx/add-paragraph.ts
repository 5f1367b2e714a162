import { emptyContent, type Content } from './content'
import { lookOf, runsOf } from './looks'
import type { Notes } from './notes'
import type { ParagraphReader, ReadParagraph } from './paragraph'
import { plainText } from './plain-text'
import type { RemarkPlaces } from './remarks'
import type { Sink } from '../../document/sink'
import { softLines } from './soft-lines'
import type { Told } from './told'
import type { XmlElement } from '../../containers/xml'

/** What making blocks takes. */
export interface BlockParts {
  readonly paragraphs: ParagraphReader
  readonly noteParagraphs: ParagraphReader
  readonly notes: Notes
  readonly remarks: RemarkPlaces
  readonly sink: Sink
  readonly told: Told
}

/**
 * Adds a paragraph: a block for each of its lines with words, then its notes, the text boxes that are
 * anchored in it (before it, where it is the first of the document: a red head) and its pictures.
 */
export function addParagraph(
  read: ReadParagraph,
  parts: BlockParts,
  addBox: (content: XmlElement) => void,
): void {
  const { content } = read
  const isFirst = parts.sink.blocks.length === 0
  const above = isFirst ? content.boxes.filter(({ at }) => at === 0) : []
  for (const box of above) addBox(box.content)
  addLines(read, parts)
  addNotes(content, parts)
  for (const box of content.boxes) if (!above.includes(box)) addBox(box.content)
  addPictures(content, parts)
}

/** Adds what is anchored in a table's cells. */
export function addAnchored(content: Content, place: number, parts: BlockParts): void {
  for (const mark of content.remarks) parts.remarks.mark({ ...mark, at: 0 }, place, 0)
  addNotes(content, parts)
  addPictures(content, parts)
}

function addLines(read: ReadParagraph, { sink, remarks }: BlockParts): void {
  const { content, look, number } = read
  const isHeading = (look.outlineLevel ?? 0) > 0 || number !== null
  const setting = isHeading ? 'heading' : look.centered === true ? 'centred' : 'text'
  const lines = softLines(content.pieces, setting)
  for (const [index, { from, pieces }] of lines.entries()) {
    const text = pieces.map((piece) => piece.text).join('')
    const autoNumber = index === 0 ? number : null
    const next = lines[index + 1]?.from ?? content.length + 1
    const marks = content.remarks.filter(({ at }) => at >= from && at < next)
    const isBlank = autoNumber === null && !/[^\s\u200B-\u200F\u2060]/u.test(text)
    const runs = runsOf(pieces)
    const place = isBlank
      ? sink.blocks.length + 1
      : sink.add({
          kind: 'paragraph',
          text,
          autoNumber,
          look: lookOf(read, pieces),
          ...(runs.length > 0 && { runs }),
        })
    for (const mark of marks) {
      const at = isBlank ? 0 : Math.min(mark.at - from, text.length)
      remarks.mark({ ...mark, at }, place, isBlank ? 0 : text.length)
    }
  }
}

function addNotes({ notes: references }: Content, parts: BlockParts): void {
  const noteParts = { told: parts.told, paragraphs: parts.noteParagraphs }
  for (const reference of references) {
    const note = parts.notes.meet(reference)
    if (note === 'again') continue
    const anchored = emptyContent()
    const words = note === null ? '' : plainText(note.element, anchored, noteParts)
    // A note is not followed from within another: they may lead in a circle.
    parts.told.tell('notes-missing', anchored.notes.length + (note === null ? 1 : 0))
    for (const text of words.split('\n').filter((line) => line.trim() !== '')) {
      const label = note === null ? {} : { note: note.label }
      parts.sink.add({ kind: 'paragraph', text: text.trim(), autoNumber: null, look: {}, ...label })
    }
  }
}

function addPictures({ pictures }: Content, { sink }: BlockParts): void {
  for (const picture of pictures) sink.add({ kind: 'image', ...picture })
}
