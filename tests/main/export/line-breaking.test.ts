import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Report } from '../../../shared/model/report'
import { chapter, heading, paragraph, reportOf } from '../../shared/model/reports'
import { recognise } from '../../../shared/structure/recognise'
import { reportFromDraft } from '../../../shared/structure/to-report'
import { sourceOf } from '../../shared/structure/source'
import { buildPrintApp } from './electron-twin'
import { randomTexts } from './random-texts'
import { readPdf, type PdfLine } from './read-pdf'

/** The ends of lines on paper: of the example, of texts with every mark at every place of a line, and of random ones. */
const hostile = [
  '会议指出“‘谁执法谁普法’要落到实处”（见《关于进一步加强（改进）工作的意见》），各级各部门应当——不折不扣地——抓好落实……不得推诿、拖延；违者追责！',
  '全年受理行政复议案件1161件，审结1098件，同比上升28.9%，占总数的94.6%；涉及金额2360.5万元，挽回损失120余万元，提高3.2个百分点，培训12.6万人次。',
  '根据白政发〔2025〕18号文件，自2025年3月1日起，每季度召开1次会议，每次不少于2小时，5-10个单位轮流发言，覆盖36平方公里、128个村。',
  '系统（SmartCourt-2025/v2.1）上线以来，用户累计登录102400次；联系电话：0571-12345678；邮箱example@example.cn。',
]
const shifts = Array.from({ length: 30 }, (_, index) => index)
/** Each a report of some twenty pages. */
const seeds = [1, 20251129, 424242]
const reports: Readonly<Record<string, Report>> = {
  ...Object.fromEntries(
    seeds.map((seed) => [
      `seed ${seed}`,
      reportOf([
        chapter(
          '举措',
          randomTexts(seed, 120).map((text) => paragraph(text)),
        ),
      ]),
    ]),
  ),
  hostile: reportOf([
    chapter('举措', [
      ...hostile.flatMap((text) =>
        shifts.map((shift) =>
          paragraph(
            '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁'.slice(0, shift) + text,
          ),
        ),
      ),
      // Lengths at which one character would stand alone.
      ...shifts.map((shift) =>
        paragraph(`${'依法行政各项工作有序推进成效明显'.repeat(6).slice(0, 40 + shift)}。`),
      ),
      ...shifts.flatMap((shift) => [
        heading(2, `完善第${shift + 1}项制度`),
        paragraph('依法行政各项工作有序推进'.repeat(3 + (shift % 9))),
      ]),
    ]),
  ]),
  example: reportFromDraft(
    recognise(
      sourceOf(
        readFileSync(join(import.meta.dirname, '../../../assets/example/report.txt'), 'utf8'),
      ),
    ),
  ),
}
const app = await buildPrintApp()
const target = (name: string): string => join(app.folder, `${name}.pdf`)
await app.run(
  Object.entries(reports).map(([name, report]) => ({
    kind: 'export',
    report,
    target: target(name),
  })),
)

const names = Object.keys(reports)
const paragraphs = new Map<string, readonly (readonly PdfLine[])[]>()
const pages = new Map<string, readonly (readonly PdfLine[])[]>()
for (const name of names) {
  const pdf = await readPdf(readFileSync(target(name)))
  pages.set(
    name,
    pdf.pages.map(({ lines }) => lines),
  )
  paragraphs.set(name, paragraphsOf(pdf.pages.flatMap(({ lines }) => lines)))
}

test.each(names)('%s: there are many lines to look at', (name) => {
  const all = paragraphs.get(name) ?? []
  expect(all.length).toBeGreaterThan(30)
  expect(all.filter((lines) => lines.length > 1).length).toBeGreaterThan(20)
})

test.each(names)('%s: no mark that closes begins a line, none that opens ends one', (name) => {
  for (const lines of paragraphs.get(name) ?? []) {
    for (const { text } of lines.slice(1)) {
      expect(text).not.toMatch(/^[。，、；：？！）》〉】〕」』”’…％%‰℃·]/u)
    }
    for (const { text } of lines.slice(0, -1)) expect(text).not.toMatch(/[（《〈【〔「『“‘]$/u)
  }
})

test.each(names)('%s: dash and ellipsis are whole', (name) => {
  for (const lines of paragraphs.get(name) ?? []) {
    for (const [index, { text }] of lines.slice(0, -1).entries()) {
      const next = lines[index + 1]?.text ?? ''
      const torn = (mark: string): boolean => text.endsWith(mark) && next.startsWith(mark)
      expect([torn('—'), torn('…')], text).toEqual([false, false])
    }
  }
})

test.each(names)('%s: no number is torn from its unit, no year, no document number', (name) => {
  for (const lines of paragraphs.get(name) ?? []) {
    const whole = lines.map(({ text }) => text).join('')
    const ends: number[] = []
    for (const { text } of lines.slice(0, -1)) ends.push((ends.at(-1) ?? 0) + text.length)
    const units =
      /第?\d[\d.]*(?:%|个百分点|余?万?[件元次人个村]|万人次|年|月|日|小时|平方公里)|〔\d{4}〕\d+号/gu
    for (const { 0: found, index } of whole.matchAll(units)) {
      if (found.length > 14) continue
      const torn = ends.some((end) => end > index && end < index + found.length)
      expect(torn ? found : null, whole).toBeNull()
    }
  }
})

test.each(names)('%s: no single character stands alone on a last line', (name) => {
  for (const lines of paragraphs.get(name) ?? []) {
    const last = lines.length > 1 ? (lines.at(-1)?.text ?? '') : '整行'
    expect(last.replaceAll(/[\s\p{P}]/gu, '').length, last).toBeGreaterThan(1)
  }
})

test('a heading stands with two lines of what follows, or all of it', () => {
  const all = pages.get('hostile') ?? []
  let seen = 0
  for (const lines of all) {
    for (const [index, { text }] of lines.entries()) {
      if (!/^（[一二三四五六七八九十]+）完善第\d+项制度$/u.test(text)) continue
      seen += 1
      expect(lines.length - index, text).toBeGreaterThan(2)
    }
  }
  expect(seen).toBe(30)
})

test('the grid keeps its measure: full lines without figures have 27 or 28 characters', () => {
  const full = (paragraphs.get('example') ?? [])
    .flatMap((lines) => lines.slice(0, -2))
    .filter(({ text, size, left }) => Math.round(size) === 16 && left < 29 && !/[\d“”]/u.test(text))
  expect(full.length).toBeGreaterThan(10)
  const exact = full.filter(({ characters }) => characters >= 27)
  expect(exact.length / full.length).toBeGreaterThan(0.8)
})

/** Body paragraphs: each begins two characters in, and goes on flush left. */
function paragraphsOf(lines: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const out: PdfLine[][] = []
  for (const line of lines) {
    if (Math.round(line.size) !== 16) out.push([])
    else if (line.left > 38 && line.left < 40) out.push([line])
    else if (line.left < 29) out.at(-1)?.push(line)
    else out.push([])
  }
  return out.filter((each) => (each[0]?.left ?? 0) > 38)
}
