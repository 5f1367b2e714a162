import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageMetrics, profiles } from '../../../shared/layout/page-metrics'
import { planPages, type FirstPrint } from '../../../shared/layout/page-plan'

const metrics = pageMetrics(profiles.ruler)
const top = 800

/** A first print with so many front pages, whose text ends under so many lines of its last page. */
function print(front: number, textPages: number, lines: number, colophonLines: number): FirstPrint {
  const full = lines === 22
  const end = {
    page: front + textPages - (full ? 0 : 1),
    y: top - (full ? 0 : lines) * metrics.linePitch,
  }
  return {
    pages: front + textPages + (full ? 1 : 0),
    places: { text: { page: front, y: top }, colophon: end, h1: { page: front + 1, y: 300 } },
    colophon: colophonLines * metrics.linePitch - 1,
  }
}

const cases = fc.record({
  front: fc.integer({ min: 0, max: 6 }),
  textPages: fc.integer({ min: 1, max: 40 }),
  lines: fc.integer({ min: 1, max: 22 }),
  colophonLines: fc.integer({ min: 1, max: 8 }),
})

describe('the plan of the second print', () => {
  test('puts the 版记 on the last page, an even one, and counts every page of text', () => {
    fc.assert(
      fc.property(cases, ({ front, textPages, lines, colophonLines }) => {
        const { numbers, blankBeforeText, colophon } = planPages(
          print(front, textPages, lines, colophonLines),
          metrics,
        )
        const ahead = front + (blankBeforeText ? 1 : 0)
        expect(ahead % 2).toBe(0)
        expect(numbers.slice(0, ahead).every((number) => number === null)).toBe(true)
        const text = numbers.slice(ahead)
        expect(text.length % 2).toBe(0)
        expect(text.slice(0, textPages)).toEqual(
          text.slice(0, textPages).map((_, index) => index + 1),
        )
        expect(text.length - textPages).toBeLessThanOrEqual(2)
        if (colophon?.blankBefore) expect(text.slice(-2)).toEqual([null, null])
        else expect(text.at(-1)).toBe(text.length)
      }),
    )
  })

  test('gives it all that is left of the page, never less than it needs', () => {
    fc.assert(
      fc.property(cases, ({ front, textPages, lines, colophonLines }) => {
        const { colophon } = planPages(print(front, textPages, lines, colophonLines), metrics)
        const left = metrics.room - lines * metrics.linePitch
        expect(colophon?.height).toBeCloseTo(colophon?.nextPage ? metrics.room : left, 6)
        expect(colophon?.height).toBeGreaterThanOrEqual(colophonLines * metrics.linePitch - 1)
      }),
    )
  })

  test('tells what the contents name by the numbers that are printed', () => {
    const { contents } = planPages(print(3, 5, 10, 2), metrics)
    expect(contents['h1']).toBe(2)
  })

  test('numbers a report without front pages and 版记 from 1 on', () => {
    const { numbers } = planPages({ pages: 3, places: {}, colophon: 0 }, metrics)
    expect(numbers).toEqual([1, 2, 3])
  })
})
