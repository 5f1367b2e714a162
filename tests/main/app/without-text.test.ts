import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutText } from '../../../main/app/without-text'

describe('a fault without the words of a report', () => {
  test.each([
    ['TypeError: x is not a function', 'TypeError: x is not a function'],
    ['Cannot find {"text":"办结72件，同比上升5%。"}', 'Cannot find {"text":"‹13›"}'],
    ['at 甲.ts\nat 乙.ts', 'at ‹1›.ts\nat ‹1›.ts'],
    ['', ''],
  ])('%j', (fault, without) => {
    expect(withoutText(fault)).toBe(without)
  })

  test('holds no Chinese, whatever it held', () => {
    const words = fc.array(
      fc.oneof(
        fc.string(),
        fc.string({ unit: fc.constantFrom('办', '结', '。', '𠀀', '7', '\n') }),
      ),
    )
    fc.assert(
      fc.property(words, (pieces) => {
        expect(withoutText(pieces.join(' '))).not.toMatch(/[\p{Script=Han}\u3000-\u303F]/u)
      }),
    )
  })

  test('of five hundred thousand characters takes no long time', () => {
    expect(withoutText('办 a'.repeat(200_000)).length).toBeLessThan(20)
    expect(withoutText(`办${' '.repeat(60)}`.repeat(10_000))).toContain('‹1›')
  })
})
