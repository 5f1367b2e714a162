import { fail } from '../../../../shared/model/failure'
import type { SourceDocument } from '../../../../shared/model/source'
import { containerEncrypted } from '../../containers/container-failures'
import { parseXml, type XmlElement } from '../../containers/xml'
import { childOf, elementsOf, textOf } from '../../containers/xml-tree'
import { openZip, type Zip } from '../../containers/zip'
import { zipKind } from '../../containers/zip-kind'
import { createNoteMarks } from '../../document/note-marks'
import { createRemarkPlaces, type Remark } from '../../document/remark-places'
import { headsWarning, shownHeads } from '../../document/running-heads'
import { createSink } from '../../document/sink'
import { createWordTold } from '../../document/word-told'
import { emptyFile } from '../../read-failures'
import type { Reader } from '../../reader'
import { Refusal, refusable, taken } from '../../refusal'
import { createBlocks } from './blocks'
import { namespaces } from './namespaces'
import { createPictures } from './pictures'
import { readStyles } from './styles'

/** OpenDocument text: .odt, .ott and .fodt, of LibreOffice, WPS and any other program. */
export const odt: Reader = {
  format: 'odt',
  matches: (bytes) => zipKind(bytes) === 'odt' || isFlat(bytes),
  read: (bytes) => refusable(() => read(bytes)),
}

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  if (isFlat(bytes)) {
    const whole = taken(parseXml(bytes, namespaces))
    return documentOf(whole, [whole], null)
  }
  const zip = taken(await openZip(bytes))
  const manifest = partOf(zip, 'META-INF/manifest.xml')
  if (manifest && holds(manifest, 'manifest:encryption-data')) throw new Refusal(containerEncrypted)
  const content = partOf(zip, 'content.xml')
  if (!content) throw new Refusal(notText)
  return documentOf(content, [partOf(zip, 'styles.xml') ?? undefined, content], zip)
}

function documentOf(
  content: XmlElement,
  styleParts: readonly (XmlElement | undefined)[],
  zip: Zip | null,
): SourceDocument {
  const body = childOf(childOf(content, 'office:body'), 'office:text')
  if (!body) throw new Refusal(notText)
  const remarks = new Map<string, Remark>()
  const [told, sink, places] = [createWordTold(), createSink(), createRemarkPlaces(remarks)]
  const styles = readStyles(styleParts)
  const noteMarks = createNoteMarks()
  const picture = createPictures(zip)
  const blocks = createBlocks({ styles, told, sink, places, noteMarks, remarks, picture })
  for (const element of elementsOf(body)) {
    if (element.name === 'text:tracked-changes') {
      told.tell('changes-accepted', elementsOf(element).length)
    } else blocks(element)
  }
  if (sink.blocks.length === 0) throw new Refusal(emptyFile)
  const hasMacros = zip?.names.some((name) =>
    /^(?:Basic|Scripts)\/.*\.(?:xml|xba|py|js|bsh)$/iu.test(name),
  )
  if (hasMacros === true && isScripted(zip)) told.tell('macros-left-out')
  const comments = places.comments(sink.blocks)
  told.tell('comments-kept', comments.length)
  const heads = shownHeads(styleParts.flatMap(headsOf))
  return {
    format: odt.format,
    blocks: noteMarks.marked(sink.blocks),
    warnings: [...told.warnings(), ...headsWarning(heads)],
    ...(comments.length > 0 && { comments }),
    ...(heads.length > 0 && { runningHeads: heads }),
  }
}

/** Modules of Basic, which an empty library has none of. */
function isScripted(zip: Zip | null): boolean {
  return (
    zip?.names.some(
      (name) => /^Basic\/[^/]+\/(?!script-lb)[^/]+\.xml$/iu.test(name) || /^Scripts\//iu.test(name),
    ) ?? false
  )
}

function headsOf(part: XmlElement | undefined): readonly string[] {
  return elementsOf(childOf(part, 'office:master-styles'))
    .filter(({ name }) => name === 'style:master-page')
    .flatMap((page) => elementsOf(page))
    .filter(({ name }) => /^style:(?:header|footer)/u.test(name))
    .flatMap((head) => elementsOf(head).map(textOf))
}

function partOf(zip: Zip, name: string): XmlElement | null {
  const bytes = zip.read(name)
  return bytes ? taken(parseXml(taken(bytes), namespaces)) : null
}

function holds(element: XmlElement, name: string): boolean {
  return elementsOf(element).some((child) => child.name === name || holds(child, name))
}

/** One XML file for all, as `.fodt` has it. */
function isFlat(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 8192)).toString('latin1')
  return (
    /^(?:ï»¿)?\s{0,20}<\?xml/u.test(start) &&
    /<office:document[\s>]/u.test(start) &&
    start.includes('application/vnd.oasis.opendocument.text')
  )
}

const notText = fail(
  'file-unreadable',
  '文件里找不到文字文档的正文，可能已损坏。',
  '请在 LibreOffice 或 WPS 里打开它，确认内容完整后另存一份，再导入。',
)
