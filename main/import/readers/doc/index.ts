import { fail } from '../../../../shared/model/failure'
import type { SourceDocument } from '../../../../shared/model/source'
import { oleKind } from '../../containers/ole-kind'
import { createNoteMarks } from '../../document/note-marks'
import { createRemarkPlaces, type Remark } from '../../document/remark-places'
import { headsWarning, shownHeads } from '../../document/running-heads'
import { createSink } from '../../document/sink'
import { emitItems, wordsOf } from '../../document/story'
import { createWordTold } from '../../document/word-told'
import { emptyFile } from '../../read-failures'
import type { Reader } from '../../reader'
import { Refusal, refusable, taken } from '../../refusal'
import { anchorsOf, startOf } from './anchors'
import { docParts, type DocParts } from './parts'
import { readPlc } from './plc'
import { readText } from './text'

/** Documents of Word 97 to 2003, and .wps of WPS, which are the same. */
export const doc: Reader = {
  format: 'doc',
  matches: (bytes) => oleKind(bytes) === 'doc',
  read: (bytes) => refusable(() => read(bytes)),
}

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  const { openOle } = await import('../../containers/ole')
  const ole = taken(openOle(bytes))
  const told = createWordTold()
  const parts = docParts(ole, told)
  if (!parts) throw new Refusal(notWord)
  const remarks = new Map<string, Remark>()
  const sink = createSink()
  const places = createRemarkPlaces(remarks)
  const anchors = anchorsOf(parts, remarks)
  const noteMarks = createNoteMarks()
  emitItems(readText(parts, 0, parts.fib.characters.body, anchors), {
    sink,
    told,
    places,
    noteMarks,
  })
  if (sink.blocks.length === 0) throw new Refusal(emptyFile)
  if (ole.names.some((name) => /(?:^|\/)_?VBA/u.test(name))) told.tell('macros-left-out')
  const comments = places.comments(sink.blocks)
  told.tell('comments-kept', comments.length)
  const heads = shownHeads(headsOf(parts))
  return {
    format: doc.format,
    blocks: noteMarks.marked(sink.blocks),
    warnings: [...told.warnings(), ...headsWarning(heads)],
    ...(comments.length > 0 && { comments }),
    ...(heads.length > 0 && { runningHeads: heads }),
  }
}

/** Lines of page headers and footers; what parts notes from the text comes before them. */
function headsOf(parts: DocParts): readonly string[] {
  const part = parts.part('heads')
  const { places } = part ? readPlc(part, 0) : { places: [] }
  const [start = 0, end = 0] = [places[separators], places.at(-2)]
  if (end <= start) return []
  const from = startOf(parts.fib.characters, 'heads')
  const most = parts.fib.characters.heads
  const items = readText(parts, from + Math.min(start, most), from + Math.min(end, most))
  return wordsOf(items).split('\n')
}

const separators = 6

const notWord = fail(
  'file-unreadable',
  '文件里找不到 Word 文档的正文，可能已损坏。',
  '请在 Word 或 WPS 里打开它，确认内容完整后另存一份，再导入。',
)
