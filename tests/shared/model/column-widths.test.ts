import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  columnWidths,
  inPercent,
  leastWidth,
  withBorder,
  withColumn,
  withoutColumn,
} from '../../../shared/model/column-widths'
import { table } from './reports'
import type { Table } from '../../../shared/model/blocks/table'

const shares = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 })
const sum = (widths: readonly number[]): number =>
  Math.round(widths.reduce((all, each) => all + each, 0) * 10) / 10

describe('column widths', () => {
  test('are 100 together, whatever the shares', () => {
    fc.assert(
      fc.property(shares, (given) => {
        expect(sum(inPercent(given))).toBe(100)
      }),
    )
  })

  test('are those of the columns there are, or none', () => {
    const made = table('', [['甲', '乙']]) as Table
    expect(columnWidths(made)).toBeNull()
    expect(columnWidths({ ...made, widths: [3, 1] })).toEqual([75, 25])
    expect(columnWidths({ ...made, widths: [1, 1, 1] })).toBeNull()
  })

  test('a border that is pulled takes from one side what it gives to the other, and hides none', () => {
    const two = fc.array(fc.integer({ min: 50, max: 500 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(two, fc.double({ min: -150, max: 150, noNaN: true }), (given, by) => {
        const before = inPercent(given)
        const after = withBorder(before, 0, by)
        expect(sum(after)).toBe(100)
        const least = Math.min(leastWidth, ...before)
        expect(Math.min(...after)).toBeGreaterThanOrEqual(least - 0.05)
        expect(after.slice(2)).toEqual(before.slice(2))
      }),
    )
    expect(withBorder([50, 50], 1, 10)).toEqual([50, 50])
  })

  test('a new column takes its share from all, one that goes leaves it to all', () => {
    expect(withColumn([50, 50], 1)).toEqual([37.5, 25, 37.5])
    expect(withoutColumn([50, 25, 25], 0)).toEqual([50, 50])
  })
})
