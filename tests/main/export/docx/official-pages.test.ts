import { describe, expect, test } from 'vitest'
import type { Report } from '../../../../shared/model/report'
import { fullHead, officialReport, withWideTable } from '../official'
import type { PdfLine } from '../read-pdf'
import { openWriter, type WriterPages } from './writer'

/** Every official element of the Word document, measured on the pages that LibreOffice makes of it. */
const writer = openWriter()
const colophon = { copyTo: fullHead.copyTo, issuer: fullHead.issuer, issuedOn: fullHead.issuedOn }
const ends = new Map([0, 12, 16, 26, 33, 35].map((more) => [`end${more}`, ending(more)]))
const reports = new Map<string, Report>([
  ['full', officialReport(3, fullHead)],
  ['unsealed', officialReport(1, { ...colophon, sealing: 'none' })],
  ['stamp', officialReport(1, { sealing: 'stamp' })],
  [
    'joint',
    officialReport(1, {
      authority: '白苇镇人民政府文件\n白苇镇司法所',
      documentNumber: '白政报〔2026〕1号',
    }),
  ],
  ['long', officialReport(1, { authority: '白苇镇法治政府建设示范创建工作领导小组办公室文件' })],
  ['numbered', officialReport(1, { documentNumber: '白政报〔2026〕1号' })],
  ['wide', withWideTable(officialReport(1, {}))],
  ...ends,
])
const pagesOf = writer ? await writer.print(reports) : noPages
const character = 156 / 28
const em = (points: number): number => (points / 72) * 25.4
const pitch = (592 / 20 / 72) * 25.4

describe.skipIf(!writer)('版头 of the Word document', () => {
  const { lines } = pageOf('full', 4)
  const [copyNumber, classification, urgency, mark, number] = lines
  const rule = pagesOf('full').rules[4]?.find(({ colour }) => colour === '#ff0000')

  test('份号, 密级 and 紧急程度 stand under each other at the left of the first lines', () => {
    expect([copyNumber?.text, classification?.text, urgency?.text]).toEqual([
      '000012',
      '机密★1年',
      '特急',
    ])
    for (const [index, line] of [copyNumber, classification, urgency].entries()) {
      expectNear(line?.top, 37 + index * pitch)
      expectNear(line?.left, 28)
    }
  })

  test('the mark begins 35 mm below the top of the type area and keeps within it', () => {
    expectNear(mark?.top, 37 + 35)
    expectNear(mark && (mark.left + mark.right) / 2, 28 + 156 / 2, 1)
    expect(mark && mark.right - mark.left).toBeLessThan(156.5)
  })

  test('the number stands two empty lines below the mark, left, the signers on its line at the right', () => {
    expect(number?.text).toBe('白政报〔2026〕1号签发人：陆一苇沈渡')
    expectNear(number && mark && number.top - (mark.top + em(mark.size)), 2 * pitch)
    expectNear(number?.left, 28 + character)
    expectNear(number?.right, 184 - character)
  })

  test('the red line is as wide as the type area, 4 mm below the number', () => {
    expect.hasAssertions()
    expectNear(rule?.left, 28)
    expectNear(rule && rule.right - rule.left, 156)
    expectNear(rule && number && rule.top - (number.top + em(16)), 4)
  })

  test('the title stands two empty lines below the red line, the text on the grid of the page', () => {
    const title = lines[5]
    expect(title?.text).toBe('白苇镇人民政府')
    expectNear(title && rule && title.top - rule.top, 2 * pitch)
    const last = lines.at(-1)?.top ?? 0
    expectNear((last - 37) / pitch, Math.round((last - 37) / pitch), 0.05)
  })

  test('of joint bodies 文件 stands in the middle at the right, the names are equally wide', () => {
    const joint = pageOf('joint', 0).lines
    const [host, word, other] = joint
    expect([host, word, other].map((line) => line?.text.replaceAll(' ', ''))).toEqual([
      '白苇镇人民政府',
      '文件',
      '白苇镇司法所',
    ])
    expectNear(host?.left, other?.left ?? 0)
    expectNear(host?.right, other?.right ?? 0, 1)
    expectNear(word?.baseline, ((host?.baseline ?? 0) + (other?.baseline ?? 0)) / 2, 1.5)
    expect(word && host && word.left > host.right).toBe(true)
  })

  test('a name of 24 characters keeps on one line; without a mark the number stands over the title', () => {
    expect(pageOf('long', 0).lines[0]?.text).toBe(
      '白苇镇法治政府建设示范创建工作领导小组办公室文件',
    )
    expect(pageOf('numbered', 0).lines[0]?.text).toBe('白政报〔2026〕1号')
    expect(pagesOf('numbered').rules[0]).toEqual([])
  })
})

describe.skipIf(!writer)('name and date of the Word document', () => {
  test('under a seal the date ends four characters from the edge, the name in the middle above it', () => {
    expect.hasAssertions()
    const [name, date] = signed('full')
    expectNear(date.right, 184 - 4 * character, 0.8)
    expectNear((name.left + name.right) / 2, (date.left + date.right) / 2, 1.5)
  })

  test('without a seal the date begins two characters right of the name', () => {
    expect.hasAssertions()
    const [name, date] = signed('unsealed')
    expectNear(date.right, 184 - 2 * character, 0.8)
    expectNear(date.left - name.left, 2 * character, 2.5)
  })

  test('beside a stamp the name leaves it room, and the date stands a line lower', () => {
    const [name, date] = signed('stamp')
    expectNear(date.right, 184 - 4 * character, 0.8)
    expectNear(184 - name.right, (4 + 7 + 2) * character, 0.8)
    expect(date.baseline - name.baseline).toBeGreaterThan(2 * pitch)
  })

  test('the remark stands on the line below the date, two characters in', () => {
    const { lines } = datedPage('full')
    const at = lines.findIndex(({ text }) => text === '（此件公开发布）')
    expectNear(lines[at]?.left, 28 + 2 * character)
    expect(lines[at - 1]?.text).toBe('2026年1月5日')
  })
})

describe.skipIf(!writer)('版记 of the Word document', () => {
  test.each([...ends.keys(), 'full', 'unsealed'])('its last line lies on the foot of the type area of an even page: %s', (name) => {
    const { pdf, rules } = pagesOf(name)
    const front = name === 'full' ? 4 : 0
    expect((pdf.pages.length - front) % 2).toBe(0)
    const own = (rules.at(-1) ?? []).slice(-3)
    expect(own).toHaveLength(3)
    expectNear(own.at(-1)?.bottom, 37 + 225)
    for (const [index, width] of [0.35, 0.25, 0.35].entries()) {
      const rule = own[index]
      expectNear(rule && rule.bottom - rule.top, width, 0.06)
      expectNear(rule?.left, 28)
      expectNear(rule?.right, 184)
    }
    const { lines } = pdf.pages.at(-1) ?? { lines: [] }
    expect(lines.at(-1)?.text).toBe('白苇镇党政综合办公室2026年1月8日印发')
    const text = lines.filter(({ size }) => Math.round(size) === 16).at(-1)
    expect(text ? text.top + em(16) : 0).toBeLessThanOrEqual(own[0]?.top ?? 0)
  }) // prettier-ignore

  test('after a blank page neither that nor its own page has a number, else all have', () => {
    const kinds = new Set<string>()
    for (const name of ends.keys()) {
      const { pages } = pagesOf(name).pdf
      const blank = pages.at(-2)?.lines.length === 0
      const unnumbered = pages.flatMap(({ number }, index) => (number ? [] : [index]))
      expect(unnumbered).toEqual(blank ? [pages.length - 2, pages.length - 1] : [])
      const isAlone = pages.at(-1)?.lines.every(({ size }) => Math.round(size) === 14)
      kinds.add(blank ? 'blank' : isAlone === true ? 'next' : 'same')
    }
    expect(kinds).toEqual(new Set(['blank', 'same', 'next']))
  })
})

describe.skipIf(!writer)('cover and contents of the Word document', () => {
  test('have no numbers; the text begins on an odd page with number 1', () => {
    const { pages } = pagesOf('full').pdf
    expect(pages.slice(0, 4).map(({ number }) => number)).toEqual([null, null, null, null])
    expect(pages[0]?.lines.map(({ text }) => text)).toContain('2025年度法治政府建设情况报告')
    expect(pages[1]?.lines).toEqual([])
    expect(pages[4]?.number?.text).toBe('— 1 —')
  })

  test('each entry tells the number of the page where its heading stands', () => {
    const { pages } = pagesOf('full').pdf
    const entries = (pages[2]?.lines ?? [])
      .slice(1)
      .map(({ text }) => /^(.*?)[.\s]*(\d+)$/u.exec(text))
    expect(entries).toHaveLength(14)
    const stands = pages
      .slice(4)
      .flatMap(({ lines, number }) => lines.map(({ text }) => ({ text, number: number?.text })))
    let from = 0
    for (const entry of entries) {
      const [, text = '', number] = entry ?? []
      const at = stands.findIndex((line, index) => index >= from && line.text === text)
      expect(stands[at]?.number, text).toBe(`— ${number} —`)
      from = at + 1
    }
  })
})

function ending(more: number): Report {
  return officialReport(1, colophon, { annexes: false, lines: more })
}

function pageOf(name: string, index: number): WriterPages['pdf']['pages'][number] {
  return pagesOf(name).pdf.pages[index] ?? { lines: [], number: null, turned: false }
}

function datedPage(name: string): { readonly lines: readonly PdfLine[] } {
  const { pages } = pagesOf(name).pdf
  return (
    pages.find(
      ({ lines, number }) => number && lines.some(({ text }) => text === '2026年1月5日'),
    ) ?? { lines: [] }
  )
}

/** The line of the name and that of the date. */
function signed(name: string): readonly [PdfLine, PdfLine] {
  const { lines } = datedPage(name)
  const at = lines.findIndex(({ text }) => text === '2026年1月5日')
  const [by, date] = [lines[at - 1], lines[at]]
  if (!by || !date) throw new Error('There is no name over a date.')
  return [by, date]
}

function expectNear(measured: number | undefined, wanted: number, within = 0.5): void {
  const off = Math.abs((measured ?? Number.NaN) - wanted)
  expect(off, `${measured} is not ${wanted}`).toBeLessThanOrEqual(within)
}

/** Where there is no LibreOffice nothing is measured. */
function noPages(): WriterPages {
  const pdf = { pages: [], text: '', title: null, author: null, language: null, tagged: false, outline: [], fonts: [] } // prettier-ignore
  return { pdf, rules: [], bytes: new Uint8Array() }
}
