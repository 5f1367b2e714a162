import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../main/import/read-document'
import { reportOfParsed } from '../../../main/services/report-of-parsed'
import { writtenOut } from '../../../shared/figures/written-out'
import { writtenText } from '../../../shared/model/written-text'
import type { Table } from '../../../shared/model/blocks/table'
import { computeNumbers } from '../../../shared/resolve/numbers'
import { recognise } from '../../../shared/structure/recognise'
import { docxOf, openWriter } from '../export/docx/writer'
import { line, note, reference } from '../../shared/model/inlines'
import { chapter, paragraph, reportOf, table } from '../../shared/model/reports'
import { value } from '../store/samples'

const first = note('含派出所。')
const second = note('指已登记的案件。')
const numbered = {
  ...line('开展培训', reference(first), '12次。'),
  level: 3 as const,
}
const report = reportOf([
  chapter('主要举措', [
    line('全年收案1161件', reference(second), '，办结1098件', reference(first), '。'),
    second,
    first,
    numbered,
    paragraph('其他情况无变化。'),
  ]),
])
const expected = [
  '全年收案1161件①，办结1098件②。',
  '①指已登记的案件。',
  '②含派出所。',
  '1.开展培训②12次。',
  '其他情况无变化。',
]

/** The paragraphs of what a file comes to, numbers before notes and numbered ones. */
async function linesOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const source = value(await readDocument({ name, bytes }))
  const parsed = { source, draft: recognise(source), sha256: '', bytes: bytes.length }
  const made = reportOfParsed(parsed, []).report
  const { blocks: numbers } = computeNumbers(made)
  const [only] = writtenOut(made).chapters
  return (only?.blocks ?? []).map((block) => (numbers.get(block.id) ?? '') + writtenText(block))
}

test('the notes of a Word document come back with their marks', async () => {
  expect(await linesOf('报告.docx', docxOf(report))).toEqual(expected)
})

test('a note marked in a numbered line stands at its place, counted without the number', async () => {
  const own = note('指办案人员。')
  const marked = { ...line('组织', reference(own), '培训。'), level: 2 as const }
  const lines = await linesOf('报告.docx', docxOf(reportOf([chapter('主要举措', [marked, own])])))
  expect(lines).toEqual(['（一）组织①培训。', '①指办案人员。'])
})

test('a second mark is one of the same note, and follows it', async () => {
  const bytes = docxOf(report)
  const source = value(await readDocument({ name: '报告.docx', bytes }))
  const marks = source.blocks.flatMap((block) => ('marks' in block ? (block.marks ?? []) : []))
  expect(marks.map(({ note: id }) => id)).toEqual([1, 2, 2])
})

test('so do those of cells', async () => {
  const own = note('含派出所。')
  const cases = table('办件', [
    ['项目', '件数'],
    ['收案', '1161'],
  ])
  const cells = (cases as Table).children[1]?.children ?? []
  cells[0]?.children.push(reference(own), { text: '（件）' })
  cells[1]?.children.push(reference(own))
  const made = docxOf(reportOf([chapter('主要举措', [cases, own])]))
  expect(await linesOf('报告.docx', made)).toEqual(['项目件数收案①（件）1161①', '①含派出所。'])
})

test.each([
  ['页.html', '<p>甲<a href="#fn1" id="r1"><sup>1</sup></a>乙<a href="#fn2" id="r2">2</a>，<b>丙</b><a href="#fn1" id="r3">1</a>。</p><p>丁</p><ol><li id="fn1"><p>先<a href="#r1">↩</a></p></li><li id="fn2"><p>后<a href="#r2">↩</a></p></li></ol>'],
  ['文.md', '甲[^1]乙[^2]，**丙**[^1]。\n\n丁\n\n[^1]: 先\n\n[^2]: 后\n'],
])('the notes of a page have their marks: %s', async (name, text) => {
  const source = value(await readDocument({ name, bytes: new TextEncoder().encode(text) }))
  expect(source.blocks).toMatchObject([
    { text: '甲乙，丙。', marks: [{ at: 1, note: 1 }, { at: 2, note: 2 }, { at: 4, note: 1 }] },
    { text: '先', noteId: 1 },
    { text: '后', noteId: 2 },
    { text: '丁' },
  ])
}) // prettier-ignore

test('a page that holds the sign for marks itself keeps its words, without marks', async () => {
  const page = '<p>甲&#xFFF9;乙<a href="#n" id="m">1</a>。</p><p id="n">注<a href="#m">↑</a></p>'
  const bytes = new TextEncoder().encode(page)
  const { blocks } = value(await readDocument({ name: '页.html', bytes }))
  expect(blocks).toMatchObject([{ text: '甲乙。' }, { text: '注' }])
  expect(blocks[0]).not.toHaveProperty('marks')
})

const writer = openWriter()

describe.skipIf(!writer)('as LibreOffice wrote it', () => {
  test.each(['docx', 'odt', 'doc', 'rtf'])(
    '%s',
    async (form) => {
      const filter =
        form === 'doc' ? 'doc:MS Word 97' : form === 'docx' ? 'docx:MS Word 2007 XML' : form
      const made = await writer?.convert(new Map([['a.docx', docxOf(report)]]), filter)
      const bytes = made?.get('a.docx') ?? new Uint8Array()
      // NOTEREF of the second mark is words in LibreOffice.
      const lines = await linesOf(`a.${form}`, bytes)
      expect(lines.slice(0, 3)).toEqual(expected.slice(0, 3))
    },
    120_000,
  )
})
