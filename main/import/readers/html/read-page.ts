import { attribute, children, type HtmlNode } from '../../../../shared/html/node'
import { readHtml, type HtmlBounds } from '../../../../shared/html/read-html'
import { shownLines } from '../../../../shared/html/rich-content'
import { plainText } from '../../../../shared/model/blocks/text'
import { tableLimits } from '../../../../shared/model/blocks/table'
import { fail } from '../../../../shared/model/failure'
import type { SourceDocument, SourceMark } from '../../../../shared/model/source'
import { containerTooLarge } from '../../containers/container-failures'
import { addNote } from '../../document/add-lines'
import { blockOfPiece } from '../../document/rich-blocks'
import { createSink } from '../../document/sink'
import { createTold } from '../../document/told'
import { limits } from '../../limits'
import { pictureOf, type Picture } from '../../pictures/picture'
import { emptyFile, tooMuchText } from '../../read-failures'
import { Refusal, taken } from '../../refusal'
import { footnotesOf, type Footnote } from './footnotes'
import { tellLeftOut } from './left-out'
import { parsePage } from './parse-page'
import { markSign, withoutSigns } from './signed-marks'
import { sentences } from './told'

/** The bytes of a picture that a page names; null where they are not in the file. */
export type PagePictures = (source: string) => Uint8Array | null

/** What a page holds, in its order. Scripts never run, nothing is fetched; what is left out is told. */
export function readPage(
  format: string,
  html: string,
  pictures: PagePictures = () => null,
): SourceDocument {
  const body = parsePage(html)
  if (!body) throw new Refusal(emptyFile)
  const told = createTold(sentences)
  const sink = createSink()
  const kept = new Map<number, Picture[]>()
  let room: number = limits.pictures
  const { references, notes } = footnotesOf(body)
  const placed = new Map<Footnote, number>()
  const marked: Footnote[] = []
  const content = taken(
    readHtml(body, bounds, {
      picture: (node, before) => {
        const source = attribute(node, 'src')
        const bytes = dataOf(source) ?? pictures(source)
        const picture = bytes && bytes.byteLength <= room && pictureOf(nameOf(node, source), bytes)
        if (!picture) return
        room -= picture.bytes.byteLength
        kept.set(before, [...(kept.get(before) ?? []), picture])
      },
      takes: (node, before) => {
        const note = references.get(node)
        if (!note) return notes.has(node)
        if (!placed.has(note)) placed.set(note, before)
        marked.push(note)
        return markSign
      },
    }),
  )
  const read = content.pieces.map(withoutSigns)
  const pieces = read.map(({ piece }) => piece)
  // A page that holds the sign itself says nothing of where its marks are.
  const isSure = read.reduce((sum, { count }) => sum + count, 0) === marked.length
  const ids = new Map(isSure ? [...new Set(marked)].map((note, at) => [note, at + 1] as const) : [])
  let met = 0
  const notesBefore = new Map<number, Footnote[]>()
  for (const note of notes.values()) {
    const before = Math.min(placed.get(note) ?? pieces.length, pieces.length)
    const others = notesBefore.get(before)
    if (others) others.push(note)
    else notesBefore.set(before, [note])
  }
  const addAnchored = (before: number): void => {
    for (const note of notesBefore.get(before) ?? [])
      addNote(wordsOf(note), note.label, sink, ids.get(note))
    for (const picture of kept.get(before) ?? []) sink.add({ kind: 'image', ...picture })
  }
  for (const [index, piece] of pieces.entries()) {
    addAnchored(index)
    const { places = [], count = 0 } = read[index] ?? {}
    const marks = places.flatMap((at, which): readonly SourceMark[] => {
      const of = marked[met + which]
      const note = of && ids.get(of)
      return note === undefined ? [] : [{ at, note }]
    })
    met += count
    const block = blockOfPiece(piece)
    // A line of nothing but a mark is none.
    const isBare =
      count > 0 && block.kind === 'paragraph' && `${block.autoNumber ?? ''}${block.text}` === ''
    if (isBare) continue
    sink.add(block.kind === 'paragraph' && marks.length > 0 ? { ...block, marks } : block)
  }
  addAnchored(pieces.length)
  const count = [...kept.values()].flat().length
  told.tell('pictures-left-out', content.pictures - count)
  tellLeftOut(body, told)
  if (losesListForms(html)) told.tell('list-forms-lost', countedItems(body))
  if (sink.blocks.length === 0) throw new Refusal(emptyFile)
  return { format, blocks: sink.blocks, warnings: told.warnings() }
}

/** LibreOffice and OpenOffice write of a list that it is numbered and no more: 一、 comes out as 1. */
function losesListForms(html: string): boolean {
  return /<meta\s+name="generator"\s+content="(?:LibreOffice|OpenOffice)/iu.test(
    html.slice(0, 4096),
  )
}

/** The items of numbered lists. */
function countedItems(node: HtmlNode): number {
  const own = node.nodeName === 'OL' ? children(node).filter(isItem).length : 0
  return children(node).reduce((sum, child) => sum + countedItems(child), own)
}

function isItem({ nodeName }: HtmlNode): boolean {
  return nodeName === 'LI'
}

/** A line for each paragraph of a note, without the links back to the text. */
function wordsOf({ body, backs }: Footnote): string {
  const ofNote = { picture: () => undefined, takes: (node: HtmlNode) => backs.has(node) }
  const { pieces } = taken(readHtml(body, bounds, ofNote))
  return pieces.flatMap(shownLines).map(plainText).join('\n')
}

const bounds: HtmlBounds = {
  characters: limits.characters,
  depth: limits.depth,
  tooMuchText,
  tooDeep: containerTooLarge,
  tooLargeTable: fail(
    'file-too-large',
    `网页里有表格超过${tableLimits.rows}行或${tableLimits.columns}列，无法导入。`,
    '请把表格单独存为 .xlsx，再分别导入。',
  ),
}

/** The bytes of a `data:` address. */
function dataOf(source: string): Uint8Array | null {
  const data = /^data:image\/[\w.+-]{1,40};base64,/iu.exec(source)?.[0]
  return data === undefined ? null : Buffer.from(source.slice(data.length), 'base64')
}

function nameOf(node: HtmlNode, source: string): string {
  const alt = attribute(node, 'alt').trim()
  if (alt !== '') return alt.slice(0, 200)
  const file = source.startsWith('data:') ? '' : (source.split(/[\\/]/u).at(-1) ?? '')
  return file === '' ? '图片' : file.slice(0, 200)
}
