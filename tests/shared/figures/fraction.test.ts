import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalOf } from '../../../shared/figures/decimal'
import { valueOfFraction } from '../../../shared/figures/fraction'

const digits = (most: number) =>
  fc.bigInt({ min: -(10n ** BigInt(most)), max: 10n ** BigInt(most) })
const whole = fc.oneof(
  digits(3),
  digits(16),
  digits(60),
  // Nines and a five, where rounding carries through all digits.
  fc.nat({ max: 60 }).map((nines) => BigInt(`${'9'.repeat(nines)}5`)),
)
const power = fc.nat({ max: 60 }).map((places) => 10n ** BigInt(places))

test('a quotient is the one of decimals to the last digit, whatever is divided', () => {
  const below = fc.oneof(whole, power).filter((each) => each !== 0n)
  fc.assert(
    fc.property(whole, below, (above, under) => {
      const expected = decimalOf(above.toString()).div(under.toString())
      const found = valueOfFraction({ above, below: under }, 1)
      expect(found.toString()).toBe(expected.toString())
    }),
    { numRuns: 3000 },
  )
})

test('nothing divided has no sign', () => {
  expect(valueOfFraction({ above: 0, below: -3 }, 100).isNegative()).toBe(false)
})
