import { zipSync, type Zippable } from 'fflate/browser'
import { ownProperties } from './own-part'
import type { Media } from './picture'
import { el, part, type Attributes, type Markup } from '../markup'
import { contentTypes, firstTime, office, override, relationships, relationType } from '../opc'

/** The namespaces of a part's root. */
export const namespaces: Attributes = {
  'xmlns:w': `${office}/wordprocessingml/2006/main`,
  'xmlns:r': `${office}/officeDocument/2006/relationships`,
  'xmlns:wp': `${office}/drawingml/2006/wordprocessingDrawing`,
  'xmlns:a': `${office}/drawingml/2006/main`,
  'xmlns:pic': `${office}/drawingml/2006/picture`,
}

/** A part of the document, beside `document.xml` in its folder. */
export interface DocumentPart {
  /** styles, numbering, footer1 … */
  readonly name: string
  /** As its relationship and content type name it: styles, numbering, footer … */
  readonly type: string
  readonly id: string
  readonly root: Markup
}

export interface PackageParts {
  readonly document: Markup
  readonly parts: readonly DocumentPart[]
  /** The part that is this program's own. */
  readonly own: Markup
  readonly media: readonly Media[]
  readonly core: Markup
  readonly app: Markup
}

/** Where the part of this program's own stands, as Word names such parts. */
const ownPart = {
  item: 'customXml/item1.xml',
  relationships: 'customXml/_rels/item1.xml.rels',
  properties: 'customXml/itemProps1.xml',
}
const officeTypes = 'application/vnd.openxmlformats-officedocument'
const ownRelationships = relationships([['rId1', relationType('customXmlProps'), 'itemProps1.xml']])

/** The whole file (ECMA-376-2). The same parts give the same bytes: no time of day is in them. */
export function packaged({
  document,
  parts,
  own: item,
  media,
  core,
  app,
}: PackageParts): Uint8Array {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const endings = [...new Set(media.map(({ name }) => name.split('.').at(-1) ?? ''))]
  const types = contentTypes([
    ...endings.map((ending) =>
      el('Default', { Extension: ending, ContentType: `image/${ending}` }),
    ),
    override('/word/document.xml', `${word}.document.main+xml`),
    ...parts.map(({ name, type }) => override(`/word/${name}.xml`, `${word}.${type}+xml`)),
    override(`/${ownPart.properties}`, `${officeTypes}.customXmlProperties+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override(
      '/docProps/app.xml',
      'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    ),
  ])
  const root = relationships([
    ['rId1', `${office}/officeDocument/2006/relationships/officeDocument`, 'word/document.xml'],
    ['rId2', `${office}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['rId3', `${office}/officeDocument/2006/relationships/extended-properties`, 'docProps/app.xml'],
  ])
  const own = relationships([
    ...parts.map(({ id, type, name }) => [id, relationType(type), `${name}.xml`] as const),
    ...media.map(({ id, name }) => [id, relationType('image'), name] as const),
    ['rIdOwn', relationType('customXml'), `../${ownPart.item}`] as const,
  ])
  const files: Zippable = {}
  const add = (name: string, content: Markup): void => {
    files[name] = new TextEncoder().encode(part(content))
  }
  add('[Content_Types].xml', types)
  add('_rels/.rels', root)
  add('word/document.xml', document)
  add('word/_rels/document.xml.rels', own)
  for (const each of parts) add(`word/${each.name}.xml`, each.root)
  for (const { name, bytes } of media) files[`word/${name}`] = [bytes, { level: 0 }]
  add(ownPart.item, item)
  add(ownPart.relationships, ownRelationships)
  add(ownPart.properties, ownProperties)
  add('docProps/core.xml', core)
  add('docProps/app.xml', app)
  return zipSync(files, { level: 6, mtime: firstTime })
}
