import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../../main/import/read-document'
import type { Block } from '../../../../shared/model/block'
import { recognise } from '../../../../shared/structure/recognise'
import { reportFromDraft } from '../../../../shared/structure/to-report'
import { edited } from '../../import/docx/edit-docx'
import { chapter, image, paragraph, reportOf, table } from '../../../shared/model/reports'
import { value } from '../../store/samples'
import { readPdf } from '../read-pdf'
import { docxOf, openWriter } from './writer'

const prose = [
  '办件情况见表1，与表2相比增加，如图1所示（图1）。',
  '全镇选出人大代表1名，发放报表2份，附表1另附，表1.5和表3都没有。',
]
const report = reportOf([
  chapter('主要举措和成效', [
    ...prose.map((text) => paragraph(text)),
    table('行政执法', [['项目', '数']]),
    table('行政复议', [['项目', '见图1']]),
    image('办件走势'),
    {
      ...paragraph('段首标题。正文。', 2),
      children: [{ text: '段首标题。', lead: true }, { text: '正文。' }],
    } as Block,
  ]),
])

test('the captions that the text names are bookmarks, and their names in it are references', () => {
  const xml = documentXml(docxOf(report))
  const fields = [...xml.matchAll(/instrText[^>]*> (REF|SEQ) (\S+) [^<]*<.*?"separate"\/>.*?<w:t[^>]*>([^<]*)</gu)]
  expect(fields.map(([, kind, to, shown]) => `${kind} ${to} ${shown}`)).toEqual([
    'REF _Ref000000001 表1',
    'REF _Ref000000002 表2',
    'REF _Ref000000003 图1',
    'REF _Ref000000003 图1',
    'SEQ 表 1',
    'SEQ 表 2',
    'REF _Ref000000003 图1',
    'SEQ 图 1',
  ])
  const marked = [...xml.matchAll(/bookmarkStart w:id="(\d+)" w:name="(_Ref\d+)"\/>(.*?)<w:bookmarkEnd w:id="\1"\/>/gu)]
  expect(marked.map(([, , name, inside]) => `${name} ${inside?.match(/(?<=<w:t[^>]*>)[^<]*/gu)?.join('')}`)).toEqual([
    '_Ref000000001 表1',
    '_Ref000000002 表2',
    '_Ref000000003 图1',
  ])
}) // prettier-ignore

test('a report without references has no bookmark on its captions', () => {
  const plain = reportOf([chapter('主要举措', [paragraph('有表。'), table('执法', [['甲']])])])
  expect(documentXml(docxOf(plain))).not.toContain('_Ref')
})

test('read back, they are the words that they show, and references again when written anew', async () => {
  const docx = docxOf(report)
  const source = value(await readDocument({ name: '报告.docx', bytes: docx }))
  const lines = source.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  for (const line of prose) expect(lines).toContain(line)
  const again = reportFromDraft(recognise(source))
  const count = (bytes: Uint8Array) =>
    documentXml(bytes).match(/instrText[^>]*> REF _Ref/gu)?.length
  // The picture is not stored here, so what names it is no reference.
  expect(count(docxOf(again))).toBe(2)
})

/** The main part of a Word document. */
function documentXml(docx: Uint8Array): string {
  let seen = ''
  edited(docx, (xml) => (seen = xml))
  return seen
}

const writer = openWriter()

describe.skipIf(!writer)('in LibreOffice', () => {
  /** As it is printed: only then does LibreOffice count anew. Without room between Hanzi and digits. */
  const wordsOf = async (docx: Uint8Array): Promise<string> => {
    const made = await writer?.convert(new Map([['a.docx', docx]]), 'pdf')
    const { pages } = await readPdf(made?.get('a.docx') ?? new Uint8Array())
    return pages
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .join('')
      .replaceAll(/\s/gu, '')
  }

  test('captions and references show the report’s numbers', async () => {
    const words = await wordsOf(docxOf(report))
    for (const line of prose) expect(words).toContain(line)
    expect(words).toContain('（一）段首标题。正文。')
    for (const caption of ['表1行政执法', '表2行政复议', '图1办件走势']) {
      expect(words).toContain(caption)
    }
  }, 120_000)

  test('a table put before the others moves the numbers of all captions and references', async () => {
    const [, caption = ''] =
      /(<w:p><w:pPr><w:pStyle w:val="\w+"\/><\/w:pPr><w:bookmarkStart w:id="\d+" w:name="_Ref000000001"\/>.*?<\/w:p>)/u.exec(documentXml(docxOf(report))) ?? []
    const added = caption.replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/gu, '')
    expect(added).toContain('SEQ 表')
    const words = await wordsOf(edited(docxOf(report), (xml) => xml.replace(/<w:body>/u, `$&${added}`)))
    expect(words).toContain('表2行政执法')
    expect(words).toContain('表3行政复议')
    expect(words).toContain('办件情况见表2，与表3相比增加，如图1所示（图1）。')
  }, 120_000) // prettier-ignore
})
