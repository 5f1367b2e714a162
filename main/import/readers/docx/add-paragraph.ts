import { addLines, addNote, inLine } from '../../document/add-lines'
import type { NoteMarks } from '../../document/note-marks'
import { emptyContent, type Content } from './content'
import type { Notes } from './notes'
import type { FigurePlaces } from './own-document'
import { wordParagraph, type ParagraphReader, type ReadParagraph } from './paragraph'
import { plainText } from './plain-text'
import type { RemarkPlaces } from '../../document/remark-places'
import type { Sink } from '../../document/sink'
import type { WordTold } from '../../document/word-told'
import type { XmlElement } from '../../containers/xml'

/** What making blocks takes. */
export interface BlockParts {
  readonly paragraphs: ParagraphReader
  readonly noteParagraphs: ParagraphReader
  readonly notes: Notes
  readonly noteMarks: NoteMarks
  readonly remarks: RemarkPlaces
  readonly figures: FigurePlaces
  readonly sink: Sink
  readonly told: WordTold
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
  addMarked(read, parts)
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

function addMarked(read: ReadParagraph, parts: BlockParts): void {
  const { sink, remarks, figures, notes, noteMarks } = parts
  for (const line of addLines(wordParagraph(read), sink)) {
    const { place, from, end, length } = line
    for (const reference of inLine(read.content.notes, line)) {
      const note = notes.numberOf(reference)
      if (note !== null) noteMarks.mark({ at: reference.at, note }, place)
    }
    const marks = read.content.remarks.filter(({ at }) => at >= from && at < end)
    for (const mark of marks)
      remarks.mark({ ...mark, at: Math.min(mark.at - from, length) }, place, length)
    // An end at a line's end is in that line, not in the next.
    const edges = read.content.bookmarks.filter(({ at, name }) =>
      name === null ? at > from && at <= end : at >= from && at < end,
    )
    for (const edge of edges) figures.mark({ ...edge, at: Math.min(edge.at - from, length) }, place)
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
    const number = parts.notes.numberOf(reference) ?? undefined
    addNote(words, note === null ? null : note.label, parts.sink, number)
  }
}

function addPictures({ pictures }: Content, { sink }: BlockParts): void {
  for (const picture of pictures) sink.add({ kind: 'image', ...picture })
}
