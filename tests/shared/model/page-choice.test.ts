import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choosePages, parseRanges } from '../../../shared/model/page-choice'

const total = fc.integer({ min: 1, max: 60 })
const ranges = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 9 })), {
    maxLength: 4,
  })
  .map((all) => all.map(([from, more]) => `${from}-${from + more}`).join(','))

describe('pages for paper', () => {
  test('odd and even ones are together all of them, each once', () => {
    fc.assert(
      fc.property(total, (pages) => {
        const odd = choosePages(pages, { ranges: '', side: 'odd' })
        const even = choosePages(pages, { ranges: '', side: 'even' })
        const printed = [...odd, ...even].filter((index) => index !== null)
        expect(printed.toSorted((a, b) => a - b)).toEqual(
          choosePages(pages, { ranges: '', side: 'all' }),
        )
      }),
    )
  })

  test('each sheet of the first pass gets its own second side, or stays empty', () => {
    fc.assert(
      fc.property(total, ranges, (pages, text) => {
        const fronts = choosePages(pages, { ranges: text, side: 'odd' })
        // The stack lies with the last sheet on top.
        const backs = choosePages(pages, { ranges: text, side: 'even-reversed' }).toReversed()
        expect(backs).toHaveLength(fronts.length)
        const all = choosePages(pages, { ranges: text, side: 'all' })
        for (const [sheet, front] of fronts.entries()) {
          const back = (front ?? 0) + 1
          expect(backs[sheet]).toBe(all.includes(back) ? back : null)
        }
      }),
    )
  })
})

describe('ranges as they are typed', () => {
  const cases: readonly (readonly [string, ReturnType<typeof parseRanges>])[] = [
    ['', []],
    ['3', [[3, 3]]],
    [
      '1-3，5',
      [
        [1, 3],
        [5, 5],
      ],
    ],
    [
      '2至4、6',
      [
        [2, 4],
        [6, 6],
      ],
    ],
    ['3-1', null],
    ['0', null],
    ['一到三', null],
    ['1-', null],
  ]
  test.each(cases)('“%s”', (text, wanted) => expect(parseRanges(text)).toEqual(wanted))
})
