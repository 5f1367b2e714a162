import { makeZip, type MadeEntry } from '../containers/make-zip'

/** Parts of a document: XML of the body's content, and of what stands within the roots of other parts. */
export interface MadeDocx {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly theme?: string
  /** Content of headers, one part each. */
  readonly headers?: readonly string[]
  /** Relationships beside those of the parts above. */
  readonly relationships?: string
  readonly files?: readonly MadeEntry[]
  /** As ISO 29500 strict. */
  readonly strict?: boolean
  /** Name of the folder of the parts. */
  readonly folder?: string
  /** What the main part is called, as in a document with macros or a template. */
  readonly mainType?: string
}

/** A document as a sound writer makes it. */
export function makeDocx(made: MadeDocx): Buffer {
  const folder = made.folder ?? 'word'
  const parts = [
    ['styles', 'styles', made.styles],
    ['numbering', 'numbering', made.numbering],
    ['footnotes', 'footnotes', made.footnotes],
    ['endnotes', 'endnotes', made.endnotes],
    ['comments', 'comments', made.comments],
    ...(made.headers ?? []).map((header) => ['hdr', 'header', header] as const),
  ].flatMap(([root = '', type = '', content], index) =>
    content === undefined ? [] : [{ root, type, content, id: `rId${index + 1}` }],
  )
  const uri = made.strict === true ? strict : transitional
  const links = parts.map(
    ({ type, id }) =>
      `<Relationship Id="${id}" Type="${uri.r}/${type}" Target="${type}-${id}.xml"/>`,
  )
  const theme =
    made.theme === undefined
      ? ''
      : `<Relationship Id="rTheme" Type="${uri.r}/theme" Target="/${folder}/theme/one.xml"/>`
  const office = `<Relationship Id="r1" Type="${uri.r}/officeDocument" Target="${folder}/document.xml"/>`
  return makeZip([
    {
      name: '[Content_Types].xml',
      bytes: typesOf(folder, parts, made.mainType ?? `${word}.document.main+xml`),
    },
    { name: '_rels/.rels', bytes: relationships(office) },
    {
      name: `${folder}/_rels/document.xml.rels`,
      bytes: relationships(links.join('') + theme + (made.relationships ?? '')),
    },
    {
      name: `${folder}/document.xml`,
      bytes: part('document', `<w:body>${made.body}<w:sectPr/></w:body>`, uri),
    },
    ...parts.map(({ root, type, id, content }) => ({
      name: `${folder}/${type}-${id}.xml`,
      bytes: part(root, content, uri),
    })),
    ...(made.theme === undefined
      ? []
      : [{ name: `${folder}/theme/one.xml`, bytes: themePart(made.theme) }]),
    ...(made.files ?? []),
  ])
}

/** A paragraph: properties, then runs or words. */
export function p(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : r(content)
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`
}

export function r(words: string, properties = ''): string {
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
  return `<w:r>${look}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`
}

export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

export function style(id: string, name: string, properties = '', type = 'paragraph'): string {
  const named = `<w:name w:val="${name}"/>`
  return `<w:style w:type="${type}" w:styleId="${id}">${named}${properties}</w:style>`
}

/** A list of levels as [format, text], with number 1 unless said otherwise. */
export function list(
  levels: readonly (readonly [string, string, string?])[],
  id = 1,
  more = '',
): string {
  const written = levels.map(
    ([format, text, extra = ''], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`,
  )
  const definition = `<w:abstractNum w:abstractNumId="${id}">${written.join('')}</w:abstractNum>`
  return `${definition}<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${more}</w:num>`
}

export function inList(level = 0, id = 1): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
}

interface Uris {
  readonly w: string
  readonly r: string
}

const office = 'http://schemas.openxmlformats.org'
const transitional: Uris = {
  w: `${office}/wordprocessingml/2006/main`,
  r: `${office}/officeDocument/2006/relationships`,
}
const strict: Uris = {
  w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}
const drawn = [
  `xmlns:a="${office}/drawingml/2006/main"`,
  `xmlns:pic="${office}/drawingml/2006/picture"`,
  `xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:m="${office}/officeDocument/2006/math"`,
  `xmlns:mc="${office}/markup-compatibility/2006"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

function typesOf(
  folder: string,
  parts: readonly { readonly type: string; readonly id: string }[],
  mainType: string,
): string {
  const named = [
    ['document.xml', mainType],
    ...parts.map(({ type, id }) => [`${type}-${id}.xml`, `${word}.${type}+xml`] as const),
  ]
  const overrides = named.map(
    ([name = '', type = '']) => `<Override PartName="/${folder}/${name}" ContentType="${type}"/>`,
  )
  const usual = ['rels', 'xml', 'png'].map((extension) => {
    const type = extension === 'png' ? 'image/png' : 'application/xml'
    const links = 'application/vnd.openxmlformats-package.relationships+xml'
    return `<Default Extension="${extension}" ContentType="${extension === 'rels' ? links : type}"/>`
  })
  const content = usual.join('') + overrides.join('')
  return `<Types xmlns="${office}/package/2006/content-types">${content}</Types>`
}

function part(root: string, content: string, { w, r: links }: Uris): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<w:${root} xmlns:w="${w}" xmlns:r="${links}" ${drawn}>${content}</w:${root}>`
}

function relationships(content: string): string {
  return `<Relationships xmlns="${office}/package/2006/relationships">${content}</Relationships>`
}

function themePart(content: string): string {
  return `<a:theme ${drawn}><a:themeElements><a:fontScheme>${content}</a:fontScheme></a:themeElements></a:theme>`
}
