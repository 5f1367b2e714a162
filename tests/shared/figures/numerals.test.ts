import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chineseNumber } from '../../../shared/figures/chinese-numeral'
import { decimalOf, rounded, shifted } from '../../../shared/figures/decimal'
import { numerals } from '../../../shared/figures/numerals'
import { plainText } from '../../../shared/figures/plain-text'

describe('decimal arithmetic is exact', () => {
  test.each([
    ['4.35', 2, 435],
    ['1.15', 2, 115],
    ['1.005', 3, 1005],
    ['0.07', 4, 700],
    ['39.54', 0, 39.54],
  ])('%s moved by %i is %d', (printed, places, value) => {
    expect(shifted(decimalOf(printed), places).toNumber()).toBe(value)
  })

  test.each([
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['1.005', 2, '1.01'],
    ['28.849', 1, '28.8'],
  ])('%s rounded to %i decimals is %s', (exact, decimals, printed) => {
    expect(rounded(decimalOf(exact), decimals).toFixed()).toBe(printed)
  })

  test('what a quotient lost does not move the rounding', () => {
    const third = decimalOf('1').div('3')
    expect(rounded(third.times('1.5'), 0).toFixed()).toBe('1')
  })

  test('a sum has no error, and the order is that of the numbers', () => {
    expect(decimalOf('0.1').plus(decimalOf('0.2')).toNumber()).toBe(0.3)
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat({ max: 6 }), (one, other, places) => {
        const [low, high] = [one, other].map((value) => shifted(decimalOf(String(value)), -places))
        if (low && high) expect(low.cmp(high)).toBe(Math.sign(one - other))
      }),
    )
  })
})

test.each([
  ['两', 2n],
  ['十', 10n],
  ['十二', 12n],
  ['二十', 20n],
  ['一百零三', 103n],
  ['两百二十', 220n],
  ['一千零五十', 1050n],
  ['三千', 3000n],
  ['一万二千', 12_000n],
  ['二十三万', 230_000n],
  ['一亿零二万', 100_020_000n],
  ['万', 10_000n],
])('%s is %d', (text, value) => expect(chineseNumber(text)).toBe(value))

test.each(['', '三四', '二〇二三', '十四五', '一一', '十十', '三百五', '一零', '百'.repeat(30)])(
  '%s is no one number',
  (text) => expect(chineseNumber(text)).toBeNull(),
)

test.each([
  ['253余张', ['253余 vague']],
  ['1.2万元', ['1.2万']],
  ['10多亿元', ['10多亿 vague']],
  ['3亿4000万元', ['3亿4000万']],
  ['520万千瓦', ['520万']],
  ['3千克', ['3']],
  ['3.2百分点', ['3.2']],
  ['12万余份', ['12万余 vague']],
  ['56亿余元', ['56亿余 vague']],
  ['收入余额12，余款3', ['12', '3']],
  ['百余件', ['百余 vague']],
  ['近百场', ['百 bare']],
  ['十几家、几百家', ['十几 vague', '百 bare']],
  ['半年、上半年、每半年', ['半']],
  ['1,234.5和1 234', ['1,234.5', '1 234']],
  ['1234567890123456789', []],
])('the numbers of %s', (text, expected) => {
  const found = numerals(plainText(text)).map(({ start, end, vague, bare }) =>
    [text.slice(start, end), vague ? 'vague' : '', bare ? 'bare' : '']
      .join(' ')
      .replace(/ +/gu, ' ')
      .trim(),
  )
  expect(found).toEqual(expected)
})
