import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../shared/model/block'
import type { Report } from '../../../../shared/model/report'
import { chapter, heading, image, paragraph, reportOf, table } from '../../../shared/model/reports'
import { buildPrintApp } from '../electron-twin'
import { longReport } from '../long-report'
import { printAll } from '../prints'
import { rightOf, type PdfPage, type ReadPdf } from '../read-pdf'
import { readTypes, type LineType } from '../read-types'
import { openWriter, type Writer } from './writer'

/** The same report as a PDF of this program, and as its Word document that LibreOffice prints. */
const hanzi = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜'
const rows = Array.from({ length: 6 }, (_, row) => [`事项${row}`, '若干', '完成'])
const reports: Readonly<Record<string, Report>> = {
  /** Nothing but Hanzi, tables and pictures: what both programs break alike. */
  even: reportOf(Array.from({ length: 6 }, (_, index) => chapter('推进各项工作的举措和成效', part(index)))),
  /** What is hard to break: numbers with their units, dashes, brackets. */
  uneven: longReport(6),
} // prettier-ignore
const names = Object.keys(reports)
const writer = openWriter()
const { own, word } = writer ? await printed(writer) : nothing()

describe.skipIf(!writer)('the Word document beside the PDF, page by page', () => {
  test.each(names)('has as many pages: %s', (name) => {
    expect(own(name).pdf.pages.length).toBeGreaterThan(20)
    expect(word(name).pdf.pages.length).toBe(own(name).pdf.pages.length)
  })

  test('begins and ends every page with the same words, where nothing is hard to break', () => {
    // Word keeps the last line of a paragraph below a heading from standing alone on a page, with one
    // more: that page begins a line earlier.
    const moved = drifts('even').filter((drift) => drift !== 0)
    expect(moved.length).toBeLessThanOrEqual(2)
    for (const drift of moved) expect(Math.abs(drift)).toBeLessThanOrEqual(28)
    const [pages, others] = [own('even').pdf.pages, word('even').pdf.pages]
    const same = pages.filter((page, index) => {
      const other = others[index]
      return other && ends(page).every((line, at) => line === ends(other)[at])
    })
    expect(same.length).toBeGreaterThanOrEqual(pages.length - 3)
  })

  test('begins every page within two Hanzi of where the PDF does, where much is hard to break', () => {
    // The PDF keeps a number with its unit and lends a last line that would be one character another.
    expect(drifts('uneven').filter((drift) => Math.abs(drift) > 2)).toEqual([])
    const counts = (pdf: ReadPdf): readonly number[] => pdf.pages.map(({ lines }) => lines.length)
    const [mine, others] = [counts(own('uneven').pdf), counts(word('uneven').pdf)]
    expect(mine.filter((count, index) => count !== others[index])).toEqual([])
  })

  test.each(names)('has the same margins and the number in the same place: %s', (name) => {
    for (const [index, page] of own(name).pdf.pages.entries()) {
      const other = word(name).pdf.pages[index]
      if (!other) throw new Error('There is a page too few.')
      expectNear(edge(other, 'left'), edge(page, 'left'))
      expectNear(rightOf(other.lines), rightOf(page.lines))
      expectNear(edge(other, 'top'), edge(page, 'top'))
      expect(other.number?.text).toBe(page.number?.text)
      expectNear(other.number?.left, page.number?.left)
      // The dash's ink is what both place, 7 mm below the text: the faces differ in how high it lies.
      expectNear(other.number?.baseline, page.number?.baseline, 1)
    }
  })

  test('has the text below tables and pictures on the same line of the page', () => {
    const below = (pdf: ReadPdf) =>
      pdf.pages.map(({ lines }) => lines.filter(({ text }) => /^(?:一段。|[表图]\d)/u.test(text)))
    const others = below(word('even').pdf)
    const pairs = below(own('even').pdf).flatMap((lines, page) =>
      lines.map((line) => [line, others[page]?.find(({ text }) => text === line.text)] as const),
    )
    const found = pairs.filter(([, other]) => other !== undefined)
    expect(found.length).toBeGreaterThan(20)
    const off = found.map(([line, other]) => Math.abs((other?.top ?? 0) - line.top))
    // On the page that begins a line earlier all of them stand a line lower.
    expect(off.filter((each) => each > tolerance).length).toBeLessThanOrEqual(4)
    expect(Math.max(...off)).toBeLessThan(11.5)
  })

  test.each<readonly [string, RegExp, Use, number]>([
    ['the title', /^白苇镇人民政府$/u, 'title', 22],
    ['一、', /^一、推进各项工作的举措和成效$/u, 'heading1', 16],
    ['（一）', /^（一）健全方面制度机制$/u, 'heading2', 16],
    ['1.', /^1\.完善配套措施$/u, 'body', 16],
    ['the text', /^一段。$/u, 'body', 16],
    ['表1', /^表1行政执法$/u, 'heading1', 14],
    ['a head of a table', /^事项0若干完成$/u, 'heading1', 12],
    ['a row of a table', /^事项1若干完成$/u, 'body', 12],
    ['the number of a page', /^—3—$/u, 'pageNumber', 14],
  ])('has the face and the size of the PDF in %s', (_what, words, use, size) => {
    for (const [types, faces] of [[own('even').types, ownFaces], [word('even').types, wordFaces]] as const) {
      const line = types.flat().find(({ text }) => words.test(text))
      expect(line?.sizes).toEqual([size])
      expect(line?.faces.filter((face) => !faces[use].test(face))).toEqual([])
    }
  }) // prettier-ignore
})

type Use = 'title' | 'heading1' | 'heading2' | 'body' | 'pageNumber'

/** The bundled faces, and those that stand for the official ones in LibreOffice (writer.ts). */
const ownFaces: Readonly<Record<Use, RegExp>> = {
  title: /^NotoSerifSC\w*-SemiBold$/u,
  heading1: /^NotoSansSC\w*-Medium$/u,
  heading2: /^LXGWWenKai/u,
  body: /^NotoSerifSC\w*-Regular$/u,
  pageNumber: /^NotoSerifSC\w*-Regular$/u,
}
const wordFaces: Readonly<Record<Use, RegExp>> = {
  title: /^NotoSerifCJK/u,
  heading1: /^NotoSansCJK/u,
  heading2: /^DroidSansFallback/u,
  body: /^NotoSerifCJK/u,
  pageNumber: /^NotoSerifCJK/u,
}

/** In millimetres: half of one for the ruler, the rest for what the programs round. */
const tolerance = 0.7

interface Paper {
  readonly pdf: ReadPdf
  readonly types: readonly (readonly LineType[])[]
}

interface Papers {
  readonly own: (name: string) => Paper
  readonly word: (name: string) => Paper
}

async function printed(office: Writer): Promise<Papers> {
  const prints = await printAll(await buildPrintApp(), reports)
  const pages = await office.print(new Map(Object.entries(reports)))
  const [mine, others] = [new Map<string, Paper>(), new Map<string, Paper>()]
  for (const name of names) {
    mine.set(name, { pdf: prints.pdfOf(name), types: await readTypes(prints.file(name)) })
    const { pdf, bytes } = pages(name)
    others.set(name, { pdf, types: await readTypes(bytes) })
  }
  return { own: (name) => mine.get(name) ?? none(), word: (name) => others.get(name) ?? none() }
}

/** Where there is no LibreOffice nothing is compared. */
function nothing(): Papers {
  return { own: none, word: none }
}

function none(): never {
  throw new Error('There is no such paper.')
}

function part(index: number): Block[] {
  return [1, 2, 3].flatMap((each) => [
    heading(2, '健全方面制度机制'),
    paragraph(`镇党委把法治建设列入年度重点任务，与中心工作同部署、同推进、同考核。${hanzi.repeat(2 + each + (index % 2))}。`),
    heading(3, '完善配套措施'),
    paragraph(hanzi.repeat(3 + each).slice(index)),
    ...(each === 2 ? [table('行政执法', rows)] : []),
    ...(each === 3 ? [image('走势')] : []),
    paragraph('一段。'),
  ]) // prettier-ignore
}

/** How many Hanzi later than the PDF's each page of the Word document begins. */
function drifts(name: string): readonly number[] {
  const beginnings = ({ pages }: ReadPdf): readonly number[] => {
    let count = 0
    return pages.map(({ lines }) => {
      const began = count
      count += lines.map(({ text }) => text).join('').replaceAll(/\P{Script=Han}/gu, '').length
      return began
    })
  } // prettier-ignore
  const mine = beginnings(own(name).pdf)
  return beginnings(word(name).pdf).map((at, index) => at - (mine[index] ?? 0))
}

/** Where a page's text begins and ends; a line that lends the next a character does so between. */
function ends({ lines }: PdfPage): readonly (string | undefined)[] {
  const [first, last] = [lines[0], lines.at(-1)].map((line) => line?.text.replaceAll(/\s/gu, ''))
  return [first?.slice(0, 10), last?.slice(-5)]
}

function edge({ lines }: PdfPage, side: 'left' | 'top'): number {
  return Math.min(...lines.map((line) => line[side]))
}

function expectNear(
  measured: number | undefined,
  wanted: number | undefined,
  within = tolerance,
): void {
  const off = Math.abs((measured ?? Number.NaN) - (wanted ?? Number.NaN))
  expect(off, `${measured} is not ${wanted}`).toBeLessThanOrEqual(within)
}
