import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageMetrics, profiles } from '../../../shared/layout/page-metrics'
import { points, standard } from '../../../shared/layout/standard'
import { firstOwnProfile } from '../../../shared/model/page-profile'

const { paper, margin, typeArea, grid, size } = standard

describe('the page as a ruler measures it', () => {
  const page = pageMetrics(profiles.ruler)
  const top = page.margin.top + (page.linePitch - size.body) / 2

  test('the em box of the first line begins 37 mm from the upper edge', () => {
    expect(top).toBeCloseTo(points(margin.top), 6)
  })

  test('the em box of the 22nd line ends 35 mm from the lower edge', () => {
    const foot = top + (grid.lines - 1) * page.linePitch + size.body
    expect(foot).toBeCloseTo(points(paper.height - 35), 6)
    expect(foot).toBeCloseTo(points(margin.top + typeArea.height), 6)
  })

  test('28 characters fit the measure and 29 do not', () => {
    const pitch = size.body + page.letterSpacing
    expect(pitch * grid.characters).toBeLessThanOrEqual(points(typeArea.width))
    expect(pitch * (grid.characters + 1)).toBeGreaterThan(points(typeArea.width))
    expect(pitch).toBeCloseTo(page.characterPitch, 1)
  })

  test('the figures are those that rulers and offices know', () => {
    const millimetres = (value: number): number => (value / 72) * 25.4
    expect(page.linePitch).toBeCloseTo(29.61, 2)
    expect(millimetres(page.margin.top)).toBeCloseTo(34.6, 2)
    expect(millimetres(page.margin.left)).toBeCloseTo(28, 6)
    expect(millimetres(page.margin.right)).toBeCloseTo(26, 6)
  })
})

test.each(Object.entries(profiles))('%s holds 22 lines and no 23rd', (_name, profile) => {
  const page = pageMetrics(profile)
  const room = page.height - page.margin.top - page.margin.bottom
  expect(Math.floor(room / page.linePitch)).toBe(grid.lines)
})

test('an office that types 37/35 into its word processor has its line box at 37 mm', () => {
  expect(pageMetrics(profiles.office28).margin.top).toBeCloseTo(points(37), 6)
  expect(pageMetrics(profiles.office28).linePitch).toBe(28)
})

test('any profile of the user fills its measure, and its lines stay on the page', () => {
  const side = fc.integer({ min: 15, max: 60 })
  const anyProfile = fc.record({
    margin: fc.record({ top: side, bottom: side, left: side, right: side }),
    measuredTo: fc.constantFrom('em-box' as const, 'line-box' as const),
    linePitch: fc.option(fc.integer({ min: 22, max: 60 })),
    size: fc.record({
      title: fc.integer({ min: 12, max: 36 }),
      body: fc.integer({ min: 9, max: 22 }),
    }),
  })
  fc.assert(
    fc.property(anyProfile, (parts) => {
      const page = pageMetrics({ ...firstOwnProfile, ...parts })
      expect(page.grid.characters * page.characterPitch).toBeCloseTo(page.area.width, 6)
      expect(page.letterSpacing).toBeGreaterThan(-0.06 * parts.size.body)
      expect(page.letterSpacing).toBeLessThan(0.06 * parts.size.body)
      expect(page.margin.bottom).toBeGreaterThan(0)
      const lines = page.grid.lines * page.linePitch
      expect(lines).toBeLessThanOrEqual(page.room + 0.001)
      expect(lines + page.linePitch).toBeGreaterThan(page.room)
    }),
  )
})
