import { describe, expect, test } from 'vitest'
import type { Report } from '../../../shared/model/report'
import { buildPrintApp } from './electron-twin'
import { fullHead, officialReport, withWideTable } from './official'
import { printAll } from './prints'
import type { PdfLine } from './read-pdf'
import type { Rule } from './read-rules'

/** Every official element, measured on paper that the real Electron printed. */
const app = await buildPrintApp()
const colophon = { copyTo: fullHead.copyTo, issuer: fullHead.issuer, issuedOn: fullHead.issuedOn }
const reports: Readonly<Record<string, Report>> = {
  full: officialReport(3, fullHead),
  // The last page of text is an even one with room, an odd one, an even one without.
  ...Object.fromEntries([0, 12, 16, 26, 33, 35].map((more) => [`end${more}`, ending(more)])),
  unsealed: officialReport(1, { ...colophon, sealing: 'none' }),
  stamp: officialReport(1, { sealing: 'stamp' }),
  joint: officialReport(1, {
    authority: '白苇镇人民政府文件\n白苇镇司法所',
    documentNumber: '白政报〔2026〕1号',
  }),
  long: officialReport(1, { authority: '白苇镇法治政府建设示范创建工作领导小组办公室文件' }),
  numbered: officialReport(1, { documentNumber: '白政报〔2026〕1号' }),
  wide: withWideTable(officialReport(1, {})),
}
const names = Object.keys(reports)
const { file, pdfOf, pageOf, rulesOf, last, datedPage } = await printAll(app, reports)
const again = await printAll(app, { again: reports['full'] ?? officialReport(1, {}) })

const character = 156 / 28
const em = (points: number): number => (points / 72) * 25.4
const pitch = (225 - em(16)) / 21

describe('版头', () => {
  const page = pageOf('full', 4)
  const [copyNumber, classification, urgency, mark, number] = page.lines
  const rule = rulesOf('full', 4).find(({ colour }) => colour === '#ff0000')

  test('份号, 密级 and 紧急程度 stand under each other at the left of the first lines', () => {
    expect([copyNumber?.text, classification?.text, urgency?.text]).toEqual([
      '000012',
      '机密★1年',
      '特急',
    ])
    for (const [index, line] of [copyNumber, classification, urgency].entries()) {
      expectNear(line?.top, 37 + index * pitch)
      expectNear(line?.left, 28)
      expectNear(line && em(line.size), em(16), 0.1)
    }
  })

  test('the mark begins 35 mm below the top of the type area and keeps within it', () => {
    expect(mark?.text).toBe('白苇镇人民政府文件')
    expectNear(mark?.top, 37 + 35)
    expectNear(mark && (mark.left + mark.right) / 2, 28 + 156 / 2)
    expect(mark && mark.right - mark.left).toBeLessThan(156.5)
    expect(mark?.size).toBeGreaterThan(40)
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

  test('the title stands two empty lines below the red line, on the grid of the page', () => {
    const title = page.lines[5]
    expect(title?.text).toBe('白苇镇人民政府')
    expectNear(title && rule && title.top - rule.top, 2 * pitch)
    expectNear(page.lines.at(-1)?.top, 37 + 18 * pitch, 0.4)
  })

  test('of joint bodies the host comes first, as wide as the others, 文件 in the middle at the right', () => {
    const { lines } = pageOf('joint', 0)
    const texts = lines.map(({ text }) => text.replaceAll(' ', ''))
    expect(texts.slice(0, 3)).toEqual(['白苇镇人民政府', '文件', '白苇镇司法所'])
    const [host, word, other] = lines
    expectNear(host?.left, other?.left ?? 0)
    expectNear(host && host.right - host.left, other ? other.right - other.left : 0, 1)
    expect(word && host && word.left > host.right).toBe(true)
    expectNear(word && word.baseline, ((host?.baseline ?? 0) + (other?.baseline ?? 0)) / 2, 1.5)
  })

  test('a name of 24 characters keeps on one line within the type area', () => {
    const [name] = pageOf('long', 0).lines
    expect(name?.text).toBe('白苇镇法治政府建设示范创建工作领导小组办公室文件')
    expect(name && name.left).toBeGreaterThan(27.5)
    expect(name && name.right).toBeLessThan(184.5)
  })

  test('without a mark the number stands alone over the title, without a red line', () => {
    const [alone] = pageOf('numbered', 0).lines
    expect(alone?.text).toBe('白政报〔2026〕1号')
    expectNear(alone?.top, 37)
    expect(rulesOf('numbered', 0).filter(({ colour }) => colour === '#ff0000')).toEqual([])
  })
})

describe('name and date', () => {
  test('under a seal the date ends four characters from the edge, the name in the middle above it', () => {
    expect.hasAssertions()
    const [name, date] = signed('full')
    expectNear(date.right, 184 - 4 * character)
    expectNear((name.left + name.right) / 2, (date.left + date.right) / 2)
  })

  test('without a seal the date begins two characters right of the name', () => {
    expect.hasAssertions()
    const [name, date] = signed('unsealed')
    expectNear(date.left - name.left, 2 * character, 0.6)
  })

  test('beside a stamp the name leaves it room, and the date stands a line lower, four characters from the edge', () => {
    const [name, date] = signed('stamp')
    expectNear(date.right, 184 - 4 * character)
    expectNear(184 - name.right, (4 + 7 + 2) * character)
    expect(date.baseline - name.baseline).toBeGreaterThan(2 * pitch)
  })

  test('the remark stands on the line below the date, two characters in, in round brackets', () => {
    const { lines } = datedPage('full', '2026年1月5日')
    const at = lines.findIndex(({ text }) => text === '（此件公开发布）')
    expectNear(lines[at]?.left, 28 + 2 * character)
    expectNear((lines[at]?.top ?? 0) - (lines[at - 1]?.top ?? 0), pitch)
    expect(lines[at - 1]?.text).toBe('2026年1月5日')
  })
})

describe('版记', () => {
  const page = last('full')
  const rules = lastRules('full')

  test('its last line lies on the foot of the type area, all are as wide as it', () => {
    expect(rules).toHaveLength(3)
    expectNear(rules.at(-1)?.bottom, 37 + 225)
    for (const { left, right } of rules) {
      expectNear(left, 28)
      expectNear(right, 184)
    }
  })

  test('its first and last line are thick, the one between is thin', () => {
    expect.hasAssertions()
    const widths = rules.map(({ top, bottom }) => bottom - top)
    for (const [index, wanted] of [0.35, 0.25, 0.35].entries())
      expectNear(widths[index], wanted, 0.02)
  })

  test('抄送 and 印发 keep one character from the edges, a turnover stands after the colon', () => {
    const [first, turnover, issued] = page.lines
    for (const line of [first, issued]) expectNear(line?.left, 28 + em(14))
    expectNear(turnover?.left, 28 + 4 * em(14))
    expectNear(issued?.right, 184 - em(14))
    expect(turnover?.text.endsWith('。')).toBe(true)
    expect(issued?.text).toBe('白苇镇党政综合办公室2026年1月8日印发')
    expect(page.lines.map(({ size }) => Math.round(size))).toEqual([14, 14, 14])
  })

  const ends = names.filter((name) => name.startsWith('end'))
  test.each(ends)('stands at the foot of an even page, the last one: %s', (name) => {
    expect(pdfOf(name).pages.length % 2).toBe(0)
    expectNear(lastRules(name).at(-1)?.bottom, 262)
    expect(last(name).lines.at(-1)?.text).toContain('印发')
    const lowest = last(name)
      .lines.filter(({ size }) => Math.round(size) === 16)
      .at(-1)
    const top = lastRules(name)[0]?.top ?? 0
    expect(lowest ? lowest.top + em(16) : 0).toBeLessThanOrEqual(top)
  })

  test('after a blank page neither that nor its own page has a number, else all have', () => {
    const kinds = new Set<string>()
    for (const name of ends) {
      const { pages } = pdfOf(name)
      const blank = pages.at(-2)?.lines.length === 0
      const unnumbered = pages.flatMap(({ number }, index) => (number ? [] : [index]))
      expect(unnumbered).toEqual(blank ? [pages.length - 2, pages.length - 1] : [])
      kinds.add(
        blank
          ? 'blank'
          : last(name).lines.some(({ size }) => Math.round(size) === 16)
            ? 'same'
            : 'next',
      )
    }
    expect(kinds).toEqual(new Set(['blank', 'same', 'next']))
  })
})

describe('annexes', () => {
  test('each begins a page: 附件1 on the first line, its title in the middle of the third', () => {
    const { pages } = pdfOf('full')
    for (const each of [1, 2]) {
      const page = pages.find(({ lines }) => lines[0]?.text === `附件${each}`)
      expectNear(page?.lines[0]?.left, 28)
      expectNear(page?.lines[0]?.top, 37)
      const title = page?.lines[1]
      expect(title?.text).toBe(`白苇镇第${each}类事项明细`)
      expectNear(title?.top, 37 + 2 * pitch)
      expectNear(title && (title.left + title.right) / 2, 28 + 78)
    }
  })
})

describe('cover and contents', () => {
  const { pages } = pdfOf('full')

  test('have no numbers; the text begins on an odd page with number 1', () => {
    expect(pages.slice(0, 4).map(({ number }) => number)).toEqual([null, null, null, null])
    expect(pages[0]?.lines.map(({ text }) => text)).toContain('2025年度法治政府建设情况报告')
    expect(pages[1]?.lines).toEqual([])
    expect(pages[4]?.number?.text).toBe('— 1 —')
  })

  test('each entry tells the number of the page where its heading stands', () => {
    const entries = (pages[2]?.lines ?? []).slice(1).map(({ text }) => /^(.*?)(\d+)$/u.exec(text))
    expect(entries.length).toBe(14)
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

test('a wide table lies on its side, its head at the left, its number where all pages have it', () => {
  const { pages } = pdfOf('wide')
  const lying = pages.findIndex(({ turned }) => turned)
  expect(pages.filter(({ turned }) => turned)).toHaveLength(1)
  const page = pages[lying]
  expect(page?.lines[0]?.text).toContain('分项完成情况')
  // Of the page as it lies: the caption's line is 28 mm from the edge that is then at the left.
  expectNear(page?.lines[0]?.top, 28 + (pitch - em(14)) / 2, 1)
  expect(page?.number?.text).toBe(`— ${lying + 1} —`)
  expectNear(page?.number?.baseline, 270.5, 1)
})

test('two exports of the same report are the same file, byte for byte', () => {
  expect(Buffer.compare(again.file('again'), file('full'))).toBe(0)
})

/** A report whose text ends so many lines later. */
function ending(more: number): Report {
  return officialReport(1, colophon, { annexes: false, lines: more })
}

function lastRules(name: string): readonly Rule[] {
  return rulesOf(name, pdfOf(name).pages.length - 1)
}

/** The line of the name and that of the date. */
function signed(name: string): readonly [PdfLine, PdfLine] {
  const { lines } = datedPage(name, '2026年1月5日')
  const at = lines.findIndex(({ text }) => text === '2026年1月5日')
  const [by, date] = [lines[at - 1], lines[at]]
  if (!by || !date) throw new Error('There is no name over a date.')
  return [by, date]
}

function expectNear(measured: number | undefined, wanted: number, within = 0.5): void {
  const off = Math.abs((measured ?? Number.NaN) - wanted)
  expect(off, `${measured} is not ${wanted}`).toBeLessThanOrEqual(within)
}
