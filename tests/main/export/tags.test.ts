import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { leanTags } from '../../../main/export/pdf/lean-tags'
import { chapter, image, paragraph, reportOf, table } from '../../shared/model/reports'
import { buildPrintApp } from './electron-twin'

const long =
  '全年审查合同126份，标的额3.5亿元，提出意见372条；办理行政复议案件187件，同比增长6.9%。'
const report = reportOf([
  chapter('一项', [
    paragraph(long.repeat(18)),
    table('各项任务', [
      ['事项', '件数'],
      ['审查合同', '126'],
    ]),
    image('走势'),
    paragraph('图后一段。'),
  ]),
]) // prettier-ignore

const app = await buildPrintApp()
const target = join(app.folder, 'tags.pdf')
await app.run([{ kind: 'export', report, target }])
const bytes = readFileSync(target)
const elements = await elementsOf(bytes)

describe('the tags of a printed report', () => {
  test('say each what it is: none is without a meaning', () => {
    const kinds = new Set(elements.map(({ kind }) => kind))
    for (const kind of ['H1', 'P', 'Table', 'TR', 'TH', 'TD', 'Figure']) expect(kinds).toContain(kind)
    expect(kinds).not.toContain('NonStruct')
  })

  test('hold every word once, in the order of reading, a paragraph whole over two pages', () => {
    const texts = elements.filter(({ own }) => own !== '').map(({ own }) => own)
    expect(texts.join('')).toContain(`${long.repeat(18)}表1各项任务事项件数审查合同126`)
    expect(texts).toContain('图后一段。')
    expect(elements.find(({ own }) => own === '图后一段。')?.kind).toBe('P')
  })

  test('name the heads of a cell by names that the file knows', async () => {
    const { context } = await PDFDocument.load(bytes)
    const all = context.enumerateIndirectObjects().flatMap(([, each]) => (each instanceof PDFDict ? [each] : []))
    const isKind = (each: PDFDict, kind: string): boolean => each.get(PDFName.of('S')) === PDFName.of(kind)
    const heads = all.filter((each) => isKind(each, 'TH')).map((each) => String(each.get(PDFName.of('ID'))))
    const asked = all.filter((each) => isKind(each, 'TD')).flatMap((each) => String(each.get(PDFName.of('A'))).match(/\(head\d+\)/gu) ?? [])
    expect(asked.length).toBeGreaterThan(0)
    expect(heads).toEqual(expect.arrayContaining(asked))
    const named = all.find((each) => each.has(PDFName.of('Names')))
    expect(String(named)).toContain(asked[0])
  })
}) // prettier-ignore

test('a file of another make keeps its tags', async () => {
  const other = await PDFDocument.create()
  other.addPage()
  other.catalog.set(PDFName.of('Note'), PDFString.of('其他'))
  const made = await other.save()
  expect(leanTags(made)).toBe(made)
})

test('the same report has the same tags, by whatever numbers Chromium named its cells', () => {
  const [one, other] = [1, 17].map((first) => Buffer.from(leanTags(asChromium(first))).toString())
  expect(one).toBe(other)
  expect(one).toMatch(/\/S \/TH [^>]*\/ID \(head00000001\)/u)
  expect(one).toContain('/Headers [(head00000001)]')
  expect(one).toContain('/Names [(head00000001) 2 0 R]')
})

/** A row of a head and a cell as Chromium writes it, its elements named from this number on. */
function asChromium(first: number): Buffer {
  const [row, head, cell] = [0, 1, 2].map((at) => `(node${String(first + at).padStart(8, '0')})`)
  const content = (number: number): string => `<</Type /MCR\n/Pg 5 0 R\n/MCID ${number}>>`
  const objects = [
    `<</Type /StructElem\n/S /TR\n/P 9 0 R\n/K [2 0 R 3 0 R]\n/ID ${row}>>`,
    `<</Type /StructElem\n/S /TH\n/P 1 0 R\n/K [${content(0)}]\n/ID ${head}>>`,
    `<</Type /StructElem\n/S /TD\n/P 1 0 R\n/K [${content(1)}]\n/A [<</O /Table\n/Headers [${head}]>>]\n/ID ${cell}>>`,
    `<</Limits [${row} ${cell}]\n/Names [${row} 1 0 R ${head} 2 0 R ${cell} 3 0 R]>>`,
  ]
  const parts = ['%PDF-1.4\n']
  const starts = objects.map((object, at) => {
    const start = parts.join('').length
    parts.push(`${at + 1} 0 obj\n${object}\nendobj\n`)
    return start
  })
  const end = parts.join('').length
  const entries = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`)
  parts.push(`xref\n0 5\n0000000000 65535 f \n${entries.join('')}`)
  parts.push(`trailer\n<</Size 5>>\nstartxref\n${end}\n%%EOF`)
  return Buffer.from(parts.join(''))
}

interface Tag {
  readonly kind: string
  /** What stands in it directly, over all pages. */
  readonly own: string
}

/** The tags in order, as pdf.js reads them page by page; one over two pages is told on each. */
async function elementsOf(file: Uint8Array): Promise<readonly Tag[]> {
  const loading = getDocument({ data: new Uint8Array(file), verbosity: 0 })
  const pdf = await loading.promise
  const out: Tag[] = []
  for (let index = 1; index <= pdf.numPages; index += 1) {
    const page = await pdf.getPage(index)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const texts = new Map<string, string>()
    const open: (string | null)[] = []
    for (const item of items) {
      if (!('type' in item)) {
        const id = open.findLast((each) => each !== null)
        if (id) texts.set(id, (texts.get(id) ?? '') + item.str.replaceAll(/\s/gu, ''))
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ?? null)
    }
    collect(await page.getStructTree(), texts, out)
  }
  await loading.destroy()
  return out
}

type Node = Awaited<
  ReturnType<
    Awaited<
      ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>
    >['getStructTree']
  >
>

/** Adds a page's elements; a content that no element holds, or two hold, is not found by the tests above. */
function collect(node: Node, texts: ReadonlyMap<string, string>, out: Tag[]): void {
  const own = node.children.flatMap((each) => ('id' in each ? [texts.get(each.id) ?? ''] : []))
  out.push({ kind: node.role, own: own.join('') })
  for (const each of node.children) if ('role' in each) collect(each, texts, out)
} // prettier-ignore
