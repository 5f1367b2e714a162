import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Level } from '../../../shared/model/level'
import { restartingNumbering, type Numbering } from '../../../shared/model/report'
import { chineseNumeral, createCounter, formatNumber } from '../../../shared/structure/numbering'
import { anyLevel, anyNumbering } from '../model/reports'

describe('a numeral', () => {
  const cases: readonly (readonly [number, string])[] = [
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [2500, '二千五百'],
    [9999, '九千九百九十九'],
  ]
  test.each(cases)('%i is %s', (value, numeral) => expect(chineseNumeral(value)).toBe(numeral))

  test('reads back as its value, to 9999', () => {
    for (let value = 1; value <= 9999; value += 1) {
      const numeral = chineseNumeral(value)
      expect(valueOf(numeral), numeral).toBe(value)
      expect(numeral).toMatch(/^[^零]+(?:零[^零]+)*$/u)
    }
  })
})

describe('a number has the form of its level', () => {
  const cases: readonly (readonly [Level, number, string])[] = [
    [1, 12, '十二、'],
    [2, 12, '（十二）'],
    [3, 12, '12.'],
    [4, 12, '（12）'],
  ]
  test.each(cases)('%i', (level, value, number) => expect(formatNumber(level, value)).toBe(number))
})

describe('a counter', () => {
  const runOn: Numbering = { ...restartingNumbering, 3: 'run-on' }
  const cases: readonly (readonly [string, Numbering, readonly Level[], string])[] = [
    [
      'restarts under a new parent',
      restartingNumbering,
      [1, 2, 3, 3, 2, 3],
      '一、（一）1.2.（二）1.',
    ],
    [
      'restarts two levels below',
      restartingNumbering,
      [1, 2, 3, 4, 1, 4],
      '一、（一）1.（1）二、（1）',
    ],
    [
      'runs on through new parents',
      runOn,
      [1, 2, 3, 3, 2, 3, 1, 2, 3],
      '一、（一）1.2.（二）3.二、（一）4.',
    ],
    ['restarts below a level that runs on', runOn, [3, 4, 4, 2, 3, 4], '1.（1）（2）（一）2.（1）'],
    ['lets levels be skipped', restartingNumbering, [1, 3, 3, 1, 4, 3], '一、1.2.二、（1）1.'],
    ['begins without a level 1', restartingNumbering, [2, 3, 2], '（一）1.（二）'],
  ]
  test.each(cases)('%s', (_, numbering, levels, printed) => {
    const counter = createCounter(numbering)
    expect(levels.map((level) => counter.next(level)).join('')).toBe(printed)
  })

  test('gives each heading one more than those since its parent, or since the beginning', () => {
    fc.assert(
      fc.property(anyNumbering, fc.array(anyLevel, { maxLength: 60 }), (numbering, levels) => {
        const counter = createCounter(numbering)
        levels.forEach((level, at) => {
          const earlier = levels.slice(0, at)
          const parent = earlier.findLastIndex((each) => each < level)
          const since = level > 1 && numbering[level as 2 | 3 | 4] === 'restart' ? parent + 1 : 0
          const count = earlier.slice(since).filter((each) => each === level).length
          expect(counter.next(level)).toBe(formatNumber(level, count + 1))
        })
      }),
    )
  })
})

/** Reads a numeral the way one says it: each digit times its unit, added up. */
function valueOf(numeral: string): number {
  const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
  let sum = 0
  let digit = numeral.startsWith('十') ? 1 : 0
  for (const each of numeral) {
    const unit = units[each]
    if (unit === undefined) digit = '零一二三四五六七八九'.indexOf(each)
    else {
      sum += digit * unit
      digit = 0
    }
  }
  return sum + digit
}
