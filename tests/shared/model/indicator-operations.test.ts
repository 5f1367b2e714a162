import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId, type IndicatorId } from '../../../shared/model/ids'
import { register as registerShape, type Register } from '../../../shared/model/indicator'
import {
  applyToRegister,
  invertOnRegister,
  type IndicatorOperation,
} from '../../../shared/model/indicator-operations'
import { anyEntry, anyRegister, indicatorOf } from './indicators'

/** An operation for whatever register it meets; now and then about what is not there. */
const anyChange: fc.Arbitrary<(now: Register) => IndicatorOperation> = fc
  .record({
    kind: fc.constantFrom('insert', 'remove', 'move', 'set'),
    places: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 4 }),
    value: anyEntry,
    unit: fc.constantFrom(undefined, '人次'),
    checked: fc.constantFrom(undefined, true, false),
  })
  .map(({ kind, places, value, unit, checked }) => (now) => {
    const ascending = places.toSorted((one, other) => one - other)
    const named = ascending.map((place) => now[place]?.id ?? newId<IndicatorId>())
    switch (kind) {
      case 'insert':
        return {
          type: 'insert-indicators',
          indicators: ascending.map((index) => ({ index, indicator: indicatorOf('新') })),
        }
      case 'remove':
        return { type: 'remove-indicators', indicators: named }
      case 'move':
        return {
          type: 'move-indicators',
          moves: named.toReversed().map((indicator, at) => ({
            index: ascending[at] ?? 0,
            indicator,
          })),
        }
      default:
        return {
          type: 'set-indicators',
          changes: named.map((indicator) => ({ indicator, fields: { value, unit, checked } })),
        }
    }
  })

test('the inverses of any row of operations lead all the way back, and the operations forth again', () => {
  fc.assert(
    fc.property(anyRegister, fc.array(anyChange, { maxLength: 12 }), (before, changes) => {
      let now: Register = before
      const back: IndicatorOperation[] = []
      for (const change of changes) {
        const done = change(now)
        const inverse = invertOnRegister(now, done)
        if (inverse) back.unshift(inverse)
        else expect(applyToRegister(now, done)).toEqual(now)
        now = applyToRegister(now, done)
        expect(registerShape.parse(now)).toEqual(now)
      }
      const forth: IndicatorOperation[] = []
      let again = now
      for (const each of back) {
        const inverse = invertOnRegister(again, each)
        if (inverse) forth.unshift(inverse)
        again = applyToRegister(again, each)
      }
      expect(again).toEqual(before)
      expect(forth.reduce<Register>(applyToRegister, again)).toEqual(now)
    }),
  )
})

describe('a changed value drops back to 待核', () => {
  const one = indicatorOf('办结', { value: '12', checked: true })
  const set = (fields: Partial<typeof one>) =>
    applyToRegister([one], { type: 'set-indicators', changes: [{ indicator: one.id, fields }] })[0]

  test.each([
    [{ value: '13' }, false],
    [{ prior: '11' }, false],
    [{ unit: '人次' }, false],
    [{ value: '12' }, true],
    [{ note: '已与台账核对' }, true],
    [{ value: '13', checked: true }, true],
  ] as const)('after %o it is checked: %s', (fields, checked) => {
    expect(set(fields)?.checked).toBe(checked)
  })
})

test('what is not changed stays the very same, so that nothing is read or computed of it again', () => {
  const all = ['受理', '办结', '结转'].map((name) => indicatorOf(name, { value: '12' }))
  const after = applyToRegister(all, {
    type: 'set-indicators',
    changes: [{ indicator: all[1]?.id ?? newId(), fields: { value: '13' } }],
  })
  expect(after.map((each, at) => each === all[at])).toEqual([true, false, true])
})
