import { fail } from '../../../../shared/model/failure'
import type { SourceBlock, SourceDocument } from '../../../../shared/model/source'
import type { XmlElement } from '../../containers/xml'
import { openZip } from '../../containers/zip'
import { zipKind } from '../../containers/zip-kind'
import { emptyFile } from '../../read-failures'
import type { Reader } from '../../reader'
import { Refusal, refusable, taken } from '../../refusal'
import { createBlocks } from './blocks'
import { createCounters } from '../../document/counters'
import { readBody } from './document'
import { createFields } from './fields'
import { createNoteNames } from './note-names'
import { createNotes } from './notes'
import { readNumbering } from './numbering'
import { createFigurePlaces, readOwnDocument, type FigurePlaces } from './own-document'
import { partOf, readBytes, readPart, relationshipsOf } from './package'
import { createParagraphReader } from './paragraph'
import { createPictures, type Pictures } from './pictures'
import { createNoteMarks } from '../../document/note-marks'
import { createRemarkPlaces } from '../../document/remark-places'
import { readRemarks } from './remarks'
import { runningHeads } from './running-heads'
import { headsWarning } from '../../document/running-heads'
import { createSink } from '../../document/sink'
import { readStyles } from './styles'
import { readTheme } from './theme'
import { createWordTold, type WordTold } from '../../document/word-told'

/** Word documents in Office Open XML: .docx, .docm, .dotx, of Word, WPS and any other program. */
export const docx: Reader = {
  format: 'docx',
  matches: (bytes) => zipKind(bytes) === 'docx',
  read: (bytes) => refusable(() => read(bytes)),
}

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  const zip = taken(await openZip(bytes))
  const main = partOf(relationshipsOf(zip, ''), 'officeDocument', 'word/document.xml')
  const body = readBytes(zip, main)
  if (body === null) throw new Refusal(notWord)
  const relationships = relationshipsOf(zip, main)
  const part = (type: string): XmlElement | null =>
    readPart(zip, partOf(relationships, type, `word/${type}.xml`))
  const theme = readTheme(readPart(zip, partOf(relationships, 'theme', 'word/theme/theme1.xml')))
  const styles = readStyles(part('styles'), theme)
  const numbering = readNumbering(part('numbering'), styles)
  const [counters, told, sink] = [createCounters(), createWordTold(), createSink()]
  const readerOf = (pictures: Pictures, hears: WordTold) =>
    createParagraphReader(
      {
        styles,
        theme,
        told: hears,
        fields: createFields(),
        noteNames: createNoteNames(),
        pictures,
      },
      numbering,
      counters,
    )
  const remarks = createRemarkPlaces(readRemarks(part('comments')))
  const own = readOwnDocument(zip)
  const figures = createFigurePlaces()
  const noteMarks = createNoteMarks()
  const blocks = createBlocks({
    paragraphs: readerOf(createPictures(zip, relationships), told),
    // Pictures of notes and of headers are named in parts of their own.
    noteParagraphs: readerOf(noPictures, told),
    notes: createNotes(part('footnotes'), part('endnotes'), noteMarks),
    noteMarks,
    remarks,
    figures,
    sink,
    told,
  })
  const isText = readBody(body, blocks, told)
  if (!isText) throw new Refusal(notWord)
  if (sink.blocks.length === 0) throw new Refusal(emptyFile)
  if (zip.names.some((name) => /vbaProject\.bin$/iu.test(name))) told.tell('macros-left-out')
  const marked = noteMarks.marked(sink.blocks)
  const comments = remarks.comments(sink.blocks)
  told.tell('comments-kept', comments.length)
  const heads = runningHeads(zip, relationships, readerOf(noPictures, createWordTold()))
  return {
    format: docx.format,
    blocks: own ? marked.map((block) => withFigures(block, figures)) : marked,
    warnings: [...told.warnings(), ...headsWarning(heads)],
    ...(comments.length > 0 && { comments }),
    ...(heads.length > 0 && { runningHeads: heads }),
    ...(own && { own }),
  }
}

function withFigures(block: SourceBlock, figures: FigurePlaces): SourceBlock {
  if (block.kind !== 'paragraph') return block
  const own = figures.of(block.place)
  return own.length > 0 ? { ...block, figures: own } : block
}

const noPictures: Pictures = () => null

const notWord = fail(
  'file-unreadable',
  '文件里找不到 Word 文档的正文，可能已损坏。',
  '请在 Word 或 WPS 里打开它，确认内容完整后另存一份，再导入。',
)
