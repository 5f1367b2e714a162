import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowOffsets, rowsInView } from '../../../renderer/ui/row-offsets'

const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 300 })

describe('the rows in view', () => {
  test('cover every pixel of the view, and no more than the spare rows lie outside', () => {
    fc.assert(
      fc.property(
        heights,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 0, max: 8 }),
        (list, part, height, spare) => {
          const offsets = rowOffsets(list)
          const total = offsets.at(-1) ?? 0
          const top = Math.floor(part * total)
          const { start, end } = rowsInView(offsets, top, height, spare)
          expect(offsets[start]).toBeLessThanOrEqual(top)
          expect(offsets[end]).toBeGreaterThanOrEqual(Math.min(total, top + height))
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(list.length)
          const outside = list.filter((_, at) => {
            const above = (offsets[at + 1] ?? 0) <= top
            const below = (offsets[at] ?? 0) > top + height
            return at >= start && at < end && (above || below)
          })
          expect(outside.length).toBeLessThanOrEqual(2 * spare + 1)
        },
      ),
    )
  })

  test.each([
    ['no rows', [], 0, 500, { start: 0, end: 0 }],
    ['far below the end', [20, 20, 20], 5000, 500, { start: 1, end: 3 }],
    ['above the beginning', [20, 20, 20], -50, 10, { start: 0, end: 2 }],
  ])('hold at the borders: %s', (_, list, top, height, range) => {
    expect(rowsInView(rowOffsets(list), top, height, 1)).toEqual(range)
  })
})
