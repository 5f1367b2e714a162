import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../../main/import/read-document'
import { resolve } from '../../../../shared/resolve/resolve'
import { recognise } from '../../../../shared/structure/recognise'
import { reportFromDraft } from '../../../../shared/structure/to-report'
import { edited } from '../../import/docx/edit-docx'
import { value } from '../../store/samples'
import { fullHead, officialReport } from '../official'
import { docxOf, openWriter } from './writer'

const writer = openWriter()
const docxForm = 'docx:MS Word 2007 XML'

/** What becomes of the document in another program's hands. */
describe.skipIf(!writer)('the Word document in LibreOffice', () => {
  const report = officialReport(2, fullHead)
  const numbersOf = async (docx: Uint8Array): Promise<readonly string[]> => {
    const saved = await writer?.convert(new Map([['a.docx', docx]]), docxForm)
    const source = value(
      await readDocument({ name: 'a.docx', bytes: saved?.get('a.docx') ?? docx }),
    )
    return source.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.autoNumber !== null ? [block.autoNumber] : [],
    )
  }

  test('renumbers the rest when one heading is deleted', async () => {
    const docx = docxOf(report)
    const heading = /<w:p><w:pPr><w:pStyle w:val="Heading2"\/>(?:(?!<\/w:p>).)*第1方面(?:(?!<\/w:p>).)*<\/w:p>/u
    const shorter = edited(docx, (xml) => xml.replace(heading, ''))
    const sections = (numbers: readonly string[]) => numbers.filter((each) => each.startsWith('（'))
    expect(sections(await numbersOf(docx))).toEqual(['（一）', '（二）', '（三）', '（一）', '（二）', '（三）'])
    expect(sections(await numbersOf(shorter))).toEqual(['（一）', '（二）', '（一）', '（二）', '（三）'])
  }, 60_000) // prettier-ignore

  test('saved by it, comes back with its official elements and roles', async () => {
    const saved = await writer?.convert(new Map([['a.docx', docxOf(report)]]), docxForm)
    const bytes = saved?.get('a.docx') ?? new Uint8Array()
    const back = reportFromDraft(recognise(value(await readDocument({ name: 'a.docx', bytes }))))
    expect(back.head).toEqual(report.head)
    expect(back.title).toBe(report.title)
    const roles = (of: typeof report) =>
      resolve(of).blocks.flatMap((block) =>
        block.type === 'paragraph' && block.role ? [`${block.role} ${block.runs[0]?.text}`] : [],
      )
    expect(roles(back)).toEqual(roles(report))
  }, 60_000)
})
