import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openingPlace } from '../../../main/app/window-place'

const screen = { x: 0, y: 0, width: 1366, height: 728 }
const right = { x: 1366, y: 0, width: 1920, height: 1040 }
const plain = { maximized: false, fullScreen: false }
const kept = { x: 40, y: 60, width: 1200, height: 600, ...plain }

describe('a window opens', () => {
  test.each([
    ['as wide as usual at the first start', null, [right], { width: 1366, height: 768, ...plain }],
    ['no larger than a small screen', null, [screen], { width: 1366, height: 728, ...plain }],
    ['where it was', kept, [screen], kept],
    [
      'where it was on the second screen',
      { ...kept, x: 1500 },
      [screen, right],
      { ...kept, x: 1500 },
    ],
    [
      'in the middle of the first where the second is gone',
      { ...kept, x: 1500 },
      [screen],
      { width: 1200, height: 600, ...plain },
    ],
    [
      'in the middle where it was far below the screen',
      { ...kept, y: 5000 },
      [screen],
      { width: 1200, height: 600, ...plain },
    ],
    [
      'smaller where the screen got smaller',
      { ...kept, width: 3000, height: 2000 },
      [screen],
      { ...kept, width: 1366, height: 728 },
    ],
    ['maximised again', { ...kept, maximized: true }, [screen], { ...kept, maximized: true }],
  ])('%s', (_name, place, screens, opens) => {
    expect(openingPlace(place, screens)).toEqual(opens)
  })

  test('always so that a hand can take hold of it', () => {
    const number = fc.integer({ min: -4000, max: 6000 })
    const size = fc.integer({ min: 200, max: 5000 })
    fc.assert(
      fc.property(number, number, size, size, (x, y, width, height) => {
        const screens = [screen, right]
        const opens = openingPlace({ x, y, width, height, ...plain }, screens)
        if (opens.x === undefined || opens.y === undefined) return
        const left = opens.x
        const top = opens.y
        const shown = screens.map(
          (each) => Math.min(left + opens.width, each.x + each.width) - Math.max(left, each.x),
        )
        expect(Math.max(...shown)).toBeGreaterThanOrEqual(120)
        expect(top).toBeGreaterThanOrEqual(-8)
        expect(top).toBeLessThan(1040)
      }),
    )
  })
})
