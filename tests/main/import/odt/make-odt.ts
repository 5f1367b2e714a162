import { makeZip, type MadeEntry } from '../containers/make-zip'

/** Parts of a document: XML within the roots of its parts. */
export interface MadeOdt {
  readonly body: string
  /** Automatic styles of the text. */
  readonly automatic?: string
  readonly styles?: string
  readonly master?: string
  readonly manifest?: string
  readonly files?: readonly MadeEntry[]
}

export function makeOdt(made: MadeOdt): Buffer {
  return makeZip([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'content.xml',
      bytes: part(
        'document-content',
        `<office:automatic-styles>${made.automatic ?? ''}</office:automatic-styles><office:body><office:text>${made.body}</office:text></office:body>`,
      ),
    },
    {
      name: 'styles.xml',
      bytes: part(
        'document-styles',
        `<office:styles>${made.styles ?? ''}</office:styles><office:master-styles>${made.master ?? ''}</office:master-styles>`,
      ),
    },
    ...(made.manifest === undefined
      ? []
      : [{ name: 'META-INF/manifest.xml', bytes: made.manifest }]),
    ...(made.files ?? []),
  ])
}

const spaces = [
  'office',
  'text',
  'style',
  'table',
  ['draw', 'drawing'],
  ['fo', 'xsl-fo-compatible'],
  ['svg', 'svg-compatible'],
]
  .map((each) => {
    const [prefix = '', name = prefix] = [each].flat()
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`
  })
  .join(' ')

function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${spaces} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/">${content}</office:${root}>`
}

export function p(content: string, attributes = ''): string {
  return `<text:p ${attributes}>${content}</text:p>`
}
