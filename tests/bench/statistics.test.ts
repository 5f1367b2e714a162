import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missed } from './bound'
import type { Line } from './figure'
import { inTurns, median, quantile } from './statistics'
import { table } from './table'

const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 })

describe('statistics', () => {
  test.for<[string, number[], number]>([
    ['of one value is that value', [7], 7],
    ['of an odd count is the middle one', [9, 1, 5], 5],
    ['of an even count lies between the two in the middle', [4, 1, 2, 9], 3],
  ])('the median %s', ([, list, expected]) => {
    expect(median(list)).toBe(expected)
  })

  test('quantiles grow with the share, from the least value to the greatest', () => {
    fc.assert(
      fc.property(values, (list) => {
        const shares = [0, 0.25, 0.5, 0.95, 1].map((share) => quantile(list, share))
        expect(shares).toEqual(shares.toSorted((a, b) => a - b))
        expect([shares.at(0), shares.at(-1)]).toEqual([Math.min(...list), Math.max(...list)])
      }),
    )
  })

  test('both are measured in turns, and the first turn does not count', async () => {
    const order: string[] = []
    const note = (name: string) => async (): Promise<number> => order.push(name)
    const pair = await inTurns(2, note('a'), note('b'))
    expect(order.join('')).toBe('baabba')
    expect(pair).toEqual({ ours: [3, 6], yardstick: [4, 5] })
  })
})

describe('a bound', () => {
  const line: Line = { what: '内存', beside: '空窗口', unit: 'MB', ours: [90, 240, 100], yardstick: [50] } // prettier-ignore

  test.for<[string, Line['bound'], RegExp | null]>([
    ['that is not there is never missed', undefined, null],
    ['of the difference is kept at its value', { of: 'difference', most: 50 }, null],
    [
      'of the difference is missed above it',
      { of: 'difference', most: 49 },
      /多 50\.0 MB.*49\.0 MB/u,
    ],
    ['of the ratio is kept at its value', { of: 'ratio', most: 2 }, null],
    ['of itself is kept at its value', { of: 'itself', most: 100 }, null],
    ['of itself is missed above it', { of: 'itself', most: 99 }, /：100\.0 MB.*99\.0 MB/u],
    ['of the ratio is missed above it', { of: 'ratio', most: 1.9 }, /2\.00 倍.*1\.90 倍/u],
  ])('%s', ([, bound, said]) => {
    const found = missed(bound ? { ...line, bound } : line)
    if (said) expect(found).toMatch(said)
    else expect(found).toBeNull()
  })

  test('is missed where nothing was measured', () => {
    expect(missed({ ...line, ours: [], bound: { of: 'ratio', most: 2 } })).not.toBeNull()
  })
})

describe('the table', () => {
  const line = {
    what: '按键',
    beside: '空白页',
    unit: 'ms' as const,
    ours: [4, 6],
    yardstick: [2, 3],
  }

  test('shows count, medians, 95th percentiles and the ratio', () => {
    const [, , row = ''] = table([line]).split('\n')
    expect(row.split(/\s{2,}/u)).toEqual([
      '按键',
      '空白页',
      'ms',
      '2',
      '5.00',
      '5.90',
      '2.50',
      '2.95',
      '2.00',
    ])
  })

  test('shows a dash where nothing was measured', () => {
    const [, , row = ''] = table([{ ...line, ours: [], yardstick: [] }]).split('\n')
    expect(row.match(/–/gu)).toHaveLength(5)
  })

  test('stands in columns, Chinese or not', () => {
    const lines = table([line, { ...line, what: 'key', ours: [1000] }]).split('\n')
    const columns = lines.map((text) => {
      const before = text.slice(0, text.search(/ms|单位/u))
      return Array.from(before).reduce((sum, each) => sum + (each > '\u2E80' ? 2 : 1), 0)
    })
    expect(new Set([columns[0], columns[2], columns[3]]).size).toBe(1)
  })
})
