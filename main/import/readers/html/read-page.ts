import { attribute, children, isElement, type HtmlNode } from '../../../../shared/html/node'
import { readHtml, type HtmlBounds } from '../../../../shared/html/read-html'
import { tableLimits } from '../../../../shared/model/blocks/table'
import { fail } from '../../../../shared/model/failure'
import type { SourceDocument } from '../../../../shared/model/source'
import { containerTooLarge } from '../../containers/container-failures'
import { blockOfPiece } from '../../document/rich-blocks'
import { createSink } from '../../document/sink'
import { createTold } from '../../document/told'
import { limits } from '../../limits'
import { pictureOf, type Picture } from '../../pictures/picture'
import { emptyFile, tooMuchText } from '../../read-failures'
import { Refusal, taken } from '../../refusal'
import { parsePage } from './parse-page'
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
  const content = taken(
    readHtml(body, bounds, (node, before) => {
      const source = attribute(node, 'src')
      const bytes = dataOf(source) ?? pictures(source)
      const picture = bytes && bytes.byteLength <= room && pictureOf(nameOf(node, source), bytes)
      if (!picture) return
      room -= picture.bytes.byteLength
      kept.set(before, [...(kept.get(before) ?? []), picture])
    }),
  )
  const addPictures = (before: number): void => {
    for (const picture of kept.get(before) ?? []) sink.add({ kind: 'image', ...picture })
  }
  for (const [index, piece] of content.pieces.entries()) {
    addPictures(index)
    sink.add(blockOfPiece(piece))
  }
  addPictures(content.pieces.length)
  const count = [...kept.values()].flat().length
  told.tell('pictures-left-out', content.pictures - count)
  told.tell('scripts-left-out', countOf(body, scripts))
  told.tell('objects-left-out', countOf(body, objects))
  if (sink.blocks.length === 0) throw new Refusal(emptyFile)
  return { format, blocks: sink.blocks, warnings: told.warnings() }
}

const scripts = new Set(['SCRIPT'])
const objects = new Set(['OBJECT', 'EMBED', 'IFRAME', 'VIDEO', 'AUDIO', 'CANVAS'])

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

function countOf(node: HtmlNode, names: ReadonlySet<string>): number {
  return children(node).reduce(
    (sum, child) => (isElement(child) ? sum + countOf(child, names) : sum),
    names.has(node.nodeName) ? 1 : 0,
  )
}
