import { describe, expect, test } from 'vitest'
import { zipKind, type ZipKind } from '../../../../main/import/containers/zip-kind'
import { makeZip, type MadeEntry } from './make-zip'

const inner = makeZip([{ name: 'word/document.xml', bytes: '<a/>' }])
const types: MadeEntry = { name: '[Content_Types].xml', bytes: '<a/>' }

describe('the kind of a zip', () => {
  test.each<[ZipKind, readonly MadeEntry[]]>([
    ['docx', [types, { name: 'Word/Document.xml', bytes: '<a/>' }]],
    ['docx', [types, ...many('word/media/', 300)]],
    ['docx', [types, { name: 'word/embeddings/a.xlsx', bytes: book(), stored: true }]],
    ['docx', [types, { name: 'word\\document.xml', bytes: '<a/>' }]],
    ['docx', [types, { name: 'parts/document.xml', bytes: '<a/>' }]],
    ['xlsx', [types, { name: 'xl/workbook.xml', bytes: '<a/>' }]],
    ['xlsx', [types, { name: 'xl/embeddings/a.docx', bytes: inner, stored: true }]],
    ['pptx', [{ name: 'ppt/presentation.xml', bytes: '<a/>' }]],
    ['odt', [{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', stored: true }]],
    [
      'ods',
      [{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }],
    ],
    [
      'odf',
      [{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.graphics', stored: true }],
    ],
    ['ofd', [{ name: 'OFD.xml', bytes: '<a/>' }]],
    ['other', [{ name: '照片/1.jpg', bytes: 'word/' }]],
    ['other', []],
  ])('is %s by the names of its files', (kind, entries) => {
    expect(zipKind(makeZip(entries))).toBe(kind)
  })

  test.each<[ZipKind, string]>([
    ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['odt', 'application/vnd.oasis.opendocument.text'],
  ])('is %s by a mimetype that is packed and not the first', (kind, bytes) => {
    const first = { name: 'META-INF/manifest.xml', bytes: '<a/>' }
    const entries = [first, { name: 'content.xml', bytes: '<a/>' }, { name: 'mimetype', bytes }]
    expect(zipKind(makeZip(entries))).toBe(kind)
  })

  test.each(['a'.repeat(100_000), ''])('is other by a mimetype that is none: %#', (bytes) => {
    expect(
      zipKind(
        makeZip([
          { name: 'a', bytes: '' },
          { name: 'mimetype', bytes },
        ]),
      ),
    ).toBe('other')
  })

  test('is told of a cut one too', () => {
    const whole = makeZip([types, { name: 'word/document.xml', bytes: 'a'.repeat(9999) }])
    expect(zipKind(whole.subarray(0, 200))).toBe('docx')
  })

  test('is none of what is no zip', () => {
    expect(zipKind(Buffer.from('PK'))).toBeNull()
    expect(zipKind(Buffer.from('报告 word/'))).toBeNull()
  })
})

function many(folder: string, count: number): MadeEntry[] {
  return Array.from({ length: count }, (_, index) => ({ name: `${folder}${index}`, bytes: 'a' }))
}

function book(): Buffer {
  return makeZip([{ name: 'xl/workbook.xml', bytes: '<a/>' }])
}
