import { expect, test } from 'vitest'
import { line, note, reference } from '../../shared/model/inlines'
import { chapter, reportOf } from '../../shared/model/reports'
import { buildPrintApp } from './electron-twin'
import { printAll } from './prints'

const own = note('指已登记的案件。')
/** A text with a mark behind each of its first places, so that one comes to the end of a line. */
const words = '依法行政各项工作有序推进成效明显办理复议案件1161件审结1098件健全机制压实责任'
const places = Array.from({ length: words.length }, (_, at) => at + 1)
const marked = places.map((at) =>
  line(words.slice(0, at), reference(own), `${words.slice(at)}，${words}。`),
)
const last = [26, 27, 28, 29].map((length) =>
  line('各项工作有序推进成效明显'.repeat(3).slice(0, length - 2), reference(own), '。'),
)
const app = await buildPrintApp()
const prints = await printAll(app, {
  marks: reportOf([chapter('举措', [...marked, own])]),
  last: reportOf([chapter('举措', [...last, own])]),
})
const type = (name: string) => prints.pdfOf(name).pages.flatMap(({ lines }) => lines)

test('the mark of a note stands raised and small, on the line of what it is put to', () => {
  const marks = type('marks').filter(({ text, size }) => text.startsWith('①') && size < 12)
  expect(marks.length).toBeGreaterThanOrEqual(marked.length)
  for (const each of marks) {
    expect(each.size).toBeCloseTo(10, 1)
    // A line begins at 28 mm.
    expect(each.left).toBeGreaterThan(33)
    const beside = type('marks').find(
      ({ size, baseline }) => size > 15 && Math.abs(baseline - each.baseline - 1.9) < 0.5,
    )
    expect(beside, `${each.baseline}`).toBeDefined()
  }
})

test('the stop behind a mark takes no character with it to a line of its own', () => {
  const alone = type('last').filter(({ text }) => /^[^。]?。$/u.test(text))
  expect(alone).toEqual([])
})

test('a note stands below in 四号 with its number, on the page’s lines', () => {
  const [below] = type('marks').filter(({ text }) => text.includes('指已登记的案件'))
  expect(below?.text).toBe('①指已登记的案件。')
  expect(below?.size).toBeCloseTo(14, 1)
  // Two characters in, as the body.
  expect(below?.left).toBeCloseTo(28 + (156 / 28) * 2, 0)
})
