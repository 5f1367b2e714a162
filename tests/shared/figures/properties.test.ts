import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf } from './figure-lines'

const marks =
  '，。；、（）“》《”第约近超年月日时点分元人件次个%‰万亿千百十一二三两余多几半同比增长下降持平分别的和至—-~.·/:'
const pieces = Array.from(marks).concat(
  '3 12 2023 0.5 1,204 １２ 个百分点 人次 上年 环比 倍 左右 办理 案件 PM'.split(' '),
  ' ',
)
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
)

describe('whatever the text', () => {
  test('figures stand in it, in order, apart, with the text of their span', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        let last = 0
        for (const figure of figuresOf(words)) {
          expect(figure.start).toBeGreaterThanOrEqual(last)
          expect(figure.end).toBeGreaterThan(figure.start)
          expect(words.slice(figure.start, figure.end)).toBe(figure.text)
          expect(figure.text).toBe(figure.text.trim())
          expect(figure.text).toMatch(/^[\d０-９零一二两三四五六七八九十百千万亿半]/u)
          last = figure.end
        }
        expect(last).toBeLessThanOrEqual(words.length)
      }),
      { numRuns: 3000 },
    )
  })

  test('values are finite, changes hold one size, kinds fit units', () => {
    fc.assert(
      fc.property(anyText, (words) => {
        for (const { value, change, unit, kind } of figuresOf(words)) {
          expect(Number.isFinite(value) && value >= 0).toBe(true)
          if (/^(?:%|倍|个百分点)$/u.test(unit)) expect(kind).toBe('percent')
          if (!change) continue
          const sizes = [change.percent, change.points ?? null, change.times ?? null]
          expect(sizes.filter((size) => size !== null)).toHaveLength(1)
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('numbers read back', () => {
  test('a whole number with any separator', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), (value) => {
        const printed = [String(value), value.toLocaleString('en'), wide(String(value))]
        for (const number of printed)
          expect(figuresOf(`办结${number}件。`)).toMatchObject([{ value, text: `${number}件` }])
      }),
    )
  })

  test('a decimal with 万 or 亿, without the error of binary arithmetic', () => {
    const scales = [
      ['', 0],
      ['万', 4],
      ['亿', 8],
    ] as const
    fc.assert(
      fc.property(
        fc.nat({ max: 99_999 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(...scales),
        (digits, places, [mark, power]) => {
          const printed = Number(`${digits}e-${places}`).toFixed(places)
          const [figure] = figuresOf(`投入${printed}${mark}元。`)
          expect(figure?.value).toBe(Number(`${digits}e${power - places}`))
        },
      ),
    )
  })

  test('a Chinese numeral', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 99_999_999 }), (value) => {
        expect(figuresOf(`走访${han(value)}户。`)).toMatchObject([{ value }])
      }),
    )
  })
})

/** A quadratic step would take minutes here and meet the limit of the test. */
describe('a long text of anything is done in time', () => {
  const hostile = [
    '7',
    '1,234',
    '1.1',
    '一',
    '万',
    '一万',
    '（',
    '《',
    '“',
    '“1件',
    '1件',
    '1、',
    '3%、',
    '第一、',
    '2023年',
    '增长1%',
    '持平',
    '的',
    '办理',
    '分别1件、',
    '比上年',
    '1-',
    ' ',
    '1 ',
    '半',
    '同比增长1%，',
  ]
  test.each(hostile)(
    '%s again and again',
    (piece) => {
      const words = piece.repeat(200_000 / piece.length)
      expect(figuresOf(words).every(({ end }) => end <= words.length)).toBe(true)
    },
    30_000,
  )
})

function wide(digits: string): string {
  return digits.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

/** As official texts print it: 两 only before 万, 一十 as 十 only at the front. */
function han(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000
    const gap = rest > 0 && rest < 1000 ? '零' : ''
    return `${han(Math.floor(value / 10_000))}万${gap}${rest ? han(rest) : ''}`
  }
  let text = ''
  let isGap = false
  for (const [place, mark] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / place) % 10
    if (digit === 0) isGap = text !== ''
    else {
      text += `${isGap ? '零' : ''}${'零一二三四五六七八九'.charAt(digit)}${mark}`
      isGap = false
    }
  }
  return text
}
