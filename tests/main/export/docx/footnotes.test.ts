import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { line, note, reference } from '../../../shared/model/inlines'
import { chapter, paragraph, reportOf, table } from '../../../shared/model/reports'
import { readPdf } from '../read-pdf'
import { docxOf, openWriter } from './writer'

const first = note('含派出所。')
const second = note('指已登记的案件。')
const cases = table('办件', [['收案', '结案']])
const report = reportOf([
  chapter('举措', [
    line('收案', reference(second), '多，见', reference(cases), '。'),
    second,
    line('结案', reference(first), '也多，收案', reference(second), '少。'),
    first,
    cases,
    paragraph('注：本表为年报口径。'),
  ]),
])
const parts = unzipSync(docxOf(report))
const read = (name: string): string => new TextDecoder().decode(parts[name])

test('notes are Word’s own footnotes, in the order of their marks', () => {
  const notes = [...read('word/footnotes.xml').matchAll(/<w:footnote w:id="(\d+)">(.*?)<\/w:footnote>/gu)]
  expect(notes.map(([, id, xml = '']) => [id, wordsIn(xml)])).toEqual([
    ['1', '指已登记的案件。'],
    ['2', '含派出所。'],
  ])
  expect(notes.every(([, , xml = '']) => xml.includes('<w:footnoteRef/>'))).toBe(true)
  const document = read('word/document.xml')
  expect(wordsIn(document)).not.toContain('含派出所。')
  const marks = [...document.matchAll(/<w:footnoteReference w:id="(\d+)"\/>/gu)]
  expect(marks.map(([, id]) => id)).toEqual(['1', '2'])
  expect(read('word/settings.xml')).toContain('<w:numFmt w:val="decimalEnclosedCircle"/>')
  expect(read('[Content_Types].xml')).toContain('/word/footnotes.xml')
}) // prettier-ignore

test('a second mark of a note refers to the first, a table’s name to its caption', () => {
  const document = read('word/document.xml')
  expect(document).toMatch(/bookmarkStart w:id="\d+" w:name="_RefNote1"/u)
  const fields = [...document.matchAll(/instrText[^>]*> ((?:NOTE)?REF) (\S+)[^<]*<.*?"separate"\/>.*?<w:t[^>]*>([^<]*)</gu)]
  expect(fields.map(([, kind, to, shown]) => `${kind} ${to} ${shown}`)).toEqual([
    'REF _Ref000000001 表1',
    'NOTEREF _RefNote1 ①',
  ])
}) // prettier-ignore

test('a report without notes has no such part', () => {
  const plain = unzipSync(docxOf(reportOf([chapter('举措', [paragraph('正文。')])])))
  expect(Object.keys(plain)).not.toContain('word/footnotes.xml')
  expect(new TextDecoder().decode(plain['word/settings.xml'])).not.toContain('footnotePr')
})

test('a note whose mark cannot be Word’s is a paragraph with its number: nothing is lost', () => {
  const lonely = note('日期以印发为准。')
  const dated = { ...line('2026年1月5日', reference(lonely)), role: 'signature' as const }
  const back = { ...chapter('', [dated, lonely]), kind: 'back' as const }
  const docx = docxOf(reportOf([chapter('举措', [paragraph('正文。')])], { back }))
  const files = unzipSync(docx)
  const all = ['word/document.xml', 'word/footnotes.xml']
    .map((name) => wordsIn(new TextDecoder().decode(files[name])))
    .join('')
  expect(all).toContain('日期以印发为准。')
})

const writer = openWriter()

describe.skipIf(!writer)('in LibreOffice', () => {
  test('marks and notes are numbered alike, the notes at the foot of the page', async () => {
    const made = await writer?.convert(new Map([['a.docx', docxOf(report)]]), 'pdf')
    const { pages } = await readPdf(made?.get('a.docx') ?? new Uint8Array())
    const lines = pages[0]?.lines ?? []
    const own = lines.findLast(({ text }) => text.includes('指已登记的案件。'))
    const other = lines.findLast(({ text }) => text.includes('含派出所。'))
    expect(own?.top).toBeGreaterThan(200)
    expect(other?.top).toBeGreaterThan(own?.top ?? 0)
    const text = lines.map((each) => each.text).join('')
    expect(text.match(/[①②]/gu)?.length).toBe(5)
  }, 120_000)
})

function wordsIn(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</gu)].map(([, text]) => text).join('')
}
