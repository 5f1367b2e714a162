import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { resolve } from '../../../shared/resolve/resolve'
import { buildPrintApp } from './electron-twin'
import { longReport } from './long-report'
import { readPdf, rightOf, type PdfLine, type PdfPage, type ReadPdf } from './read-pdf'

/** A report of more than fifty pages, printed twice at the same time by the real Electron. */
const app = await buildPrintApp()
const report = longReport(24)
const targets = [1, 2].map((each) => join(app.folder, `long-${each}.pdf`))
const answers = await app.run(targets.map((target) => ({ kind: 'export', report, target })))
const [pdf, twin] = await Promise.all(targets.map(async (file) => readPdf(readFileSync(file))))
if (!pdf || !twin) throw new Error('There are no two files to measure.')

const headings = resolve(report).blocks.flatMap((block) => {
  if (block.type !== 'heading' && block.type !== 'paragraph') return []
  const runs = block.type === 'heading' ? block.runs : block.runs.filter(({ lead }) => lead)
  return runs.length > 0 ? [(block.number ?? '') + runs.map(({ text }) => text).join('')] : []
})
/** What stands on paper is a heading alone on its line. */
const alone = new Set(headings.filter((text) => !text.endsWith('。')))
const fullPages = pdf.pages.slice(0, -1)
const allLines = pdf.pages.flatMap(({ lines }) => lines)
const bodyLines = allLines.filter(({ size }) => Math.round(size) === 16)

test('the report has more than fifty pages, and both exports say how many', () => {
  expect(pdf.pages.length).toBeGreaterThan(50)
  expect(answers.results).toMatchObject(
    targets.map(() => ({ ok: true, value: { pages: pdf.pages.length } })),
  )
})

describe('the grid', () => {
  test('a full page has 22 lines; a shorter one only gave its last to the heading that follows', () => {
    const counts = fullPages.map((page, index) => {
      const next = pdf.pages[index + 1]
      return lineCount(page) === 22 || (beginsWithHeading(next) && lineCount(page) >= 19)
    })
    expect(counts.filter((good) => !good)).toEqual([])
    expect(fullPages.filter((page) => lineCount(page) === 22).length).toBeGreaterThan(40)
  })

  test('every line stands on one of the 22 lines of its page, within 0.3 mm', () => {
    const pitch = (225 - (16 / 72) * 25.4) / 21
    const off = bodyLines.map(({ top }) => {
      const steps = (top - 37) / pitch
      return Math.abs(steps - Math.round(steps)) * pitch
    })
    // The browser puts margins and baselines on whole pixels of 0.26 mm.
    expect(Math.max(...off)).toBeLessThan(0.3)
  })

  test('no line stands below the type area', () => {
    const foot = Math.max(...allLines.map(({ top, size }) => top + (size / 72) * 25.4))
    expect(foot).toBeGreaterThan(261.5)
    expect(foot).toBeLessThan(262.5)
  })

  test('a full line of nothing but Hanzi has 28 characters', () => {
    const hanzi = bodyLines.filter(
      (line, at) =>
        isFull(line) && /^\p{Script=Han}+$/u.test(line.text) && !isShortEnd(bodyLines[at + 1]),
    )
    expect(hanzi.length).toBeGreaterThan(100)
    expect(new Set(hanzi.map((line) => line.characters + indentOf(line)))).toEqual(new Set([28]))
  })

  test('a full line with punctuation, without figures, has 27 or 28', () => {
    const mixed = bodyLines.filter(
      (line, at) => isFull(line) && !/[\d.“”]/u.test(line.text) && !isShortEnd(bodyLines[at + 1]),
    )
    expect(mixed.length).toBeGreaterThan(200)
    const counts = mixed.map((line) => line.characters + indentOf(line))
    expect(counts.filter((count) => count < 27 || count > 28)).toEqual([])
  })
})

describe('the white margin', () => {
  test.each(['top', 'left'] as const)(
    'of the first em box from the %s is right on every page',
    (side) => {
      const wanted = side === 'top' ? 37 : 28
      for (const { lines } of pdf.pages) {
        const measured = Math.min(...lines.map((line) => line[side]))
        expect(Math.abs(measured - wanted)).toBeLessThan(0.5)
      }
    },
  )

  test('the type area is 156 mm wide', () => {
    expect(Math.abs(rightOf(bodyLines) - 184)).toBeLessThan(0.5)
  })
})

describe('the parts of the page', () => {
  test('the title is in 22 pt in the middle of the first lines, with one empty line after it', () => {
    const [first, second, third] = pdf.pages[0]?.lines ?? []
    if (!first || !second || !third) throw new Error('The first page is empty.')
    expect([first.text, second.text]).toEqual(['白苇镇人民政府', '2025年度法治政府建设情况报告'])
    expect(first.size).toBeCloseTo(22, 0)
    expect((first.left + first.right) / 2).toBeCloseTo(28 + 156 / 2, 0)
    expect(third.text).toBe('县人民政府：')
    expect((third.top - second.top) / (second.top - first.top)).toBeCloseTo(2, 1)
  })

  test('the recipient is flush left, a paragraph begins two characters in', () => {
    const [, , recipient, preamble] = pdf.pages[0]?.lines ?? []
    expect(recipient?.left).toBeCloseTo(28, 0)
    expect(preamble?.left).toBeCloseTo(28 + (2 * 156) / 28, 0)
  })

  test('no heading stands last on a page', () => {
    const last = fullPages.map(({ lines }) => lines.at(-1)?.text ?? '')
    expect(last.filter((text) => alone.has(text))).toEqual([])
  })

  test('the date begins two characters right of the name, which ends two from the edge', () => {
    const lines = pdf.pages.at(-1)?.lines ?? []
    const name = lines.find(({ text }) => text === '白苇镇人民政府')
    const date = lines.find(({ text }) => text === '2026年1月5日')
    if (!name || !date) throw new Error('There is no name or no date.')
    const character = 156 / 28
    expect(date.left - name.left).toBeCloseTo(2 * character, 0)
    expect(184 - Math.max(name.right, date.right)).toBeCloseTo(2 * character, 0)
  })

  test('every page has its number in 14 pt, odd ones at the right, even ones at the left', () => {
    for (const [index, { number }] of pdf.pages.entries()) {
      if (!number) throw new Error(`Page ${index + 1} has no number.`)
      expect(number.text).toBe(`— ${index + 1} —`)
      expect(number.size).toBeCloseTo(14, 0)
      // The dash's ink begins 7 mm below the type area; its own baseline lies a little lower.
      expect(number.baseline).toBeGreaterThan(269.5)
      expect(number.baseline).toBeLessThan(271.5)
      const aside = (14 / 72) * 25.4
      if (index % 2 === 0) expect(Math.abs(number.right - (184 - aside))).toBeLessThan(0.5)
      else expect(Math.abs(number.left - (28 + aside))).toBeLessThan(0.5)
    }
  })
})

describe('the file', () => {
  test('its text is what was written: no radical, no joiner, nothing unreadable', () => {
    expect(pdf.text).not.toMatch(/[\u{2e80}-\u{2fdf}\u{fffd}\u{2060}\u{200b}]/u)
    const printed = pdf.text.replaceAll(/\s/gu, '')
    for (const word of ['一、', '（一）', '自', '行政', '用']) {
      expect(printed.split(word).length).toBe(written().split(word).length)
    }
  })

  test('every face is embedded as type that can be searched', () => {
    expect(pdf.fonts.length).toBeGreaterThan(4)
    expect(pdf.fonts.filter(({ kind }) => kind === 'Type3')).toEqual([])
  })

  test('its outline is the headings, run-in ones included', () => {
    expect(pdf.outline).toEqual(headings)
  })

  test('it is tagged, in Chinese, and tells its title and author', () => {
    expect(pdf).toMatchObject({
      tagged: true,
      language: 'zh-CN',
      title: report.title,
      author: report.organization,
    })
  })

  test('two exports at the same time say and show the same', () => {
    expect(placesOf(twin)).toEqual(placesOf(pdf))
    expect(twin.outline).toEqual(pdf.outline)
  })
})

/** The title's empty line is a line of the grid too. */
function lineCount({ lines }: PdfPage): number {
  const empty = lines.filter(({ size }) => Math.round(size) === 22).length > 0 ? 1 : 0
  return lines.length + empty
}

function beginsWithHeading(page: PdfPage | undefined): boolean {
  return alone.has(page?.lines[0]?.text ?? '')
}

function isFull({ right }: PdfLine): boolean {
  return right > 183.5
}

/** A paragraph's last line of two characters: one of them came from the line before, to be no single one. */
function isShortEnd(line: PdfLine | undefined): boolean {
  return line !== undefined && line.left < 29 && line.text.replaceAll(/\p{P}/gu, '').length === 2
}

/** In characters. */
function indentOf({ left }: PdfLine): number {
  return Math.round((left - 28) / (156 / 28))
}

function placesOf({ pages }: ReadPdf): readonly string[] {
  return pages.flatMap(({ lines, number }) =>
    [...lines, ...(number ? [number] : [])].map(
      ({ text, left, baseline }) => `${left.toFixed(2)} ${baseline.toFixed(2)} ${text}`,
    ),
  )
}

function written(): string {
  const { title, blocks } = resolve(report)
  const words = blocks.map((block) => {
    if (block.type !== 'heading' && block.type !== 'paragraph') return ''
    return (block.number ?? '') + block.runs.map(({ text }) => text).join('')
  })
  return title + words.join('')
}
