import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptTogether } from '../../../shared/layout/kept-together'

describe('what a line does not end within', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['全年办案12件。', ['12件']],
    ['同比上升28.9%，占3.2个百分点', ['28.9%', '3.2个百分点']],
    ['受众1.8万人次，经费120万元', ['1.8万人次', '120万元']],
    ['2025年度第3次会议', ['2025年度', '第3次']],
    ['白政报〔2026〕1号', ['〔2026〕1号']],
    ['每年5-10场，2020—2025年', ['5-10场', '2020—2025年']],
    ['面积36平方公里，气温5℃', ['36平方公里', '5℃']],
    ['编号123456789012345678个', []],
    ['一份第一次', []],
  ]
  test.each(cases)('%s', (text, wanted) => {
    expect(keptTogether(text, false).map(({ start, end }) => text.slice(start, end))).toEqual(
      wanted,
    )
  })

  const tails: readonly (readonly [string, string | undefined])[] = [
    ['认真抓好落实。', '落实。'],
    ['推进“一网通办”。', '通办”。'],
    ['全年办案12件。', '12件。'],
    ['满意率达到100%。', '100%。'],
    ['基本完成，好。', '成，好。'],
    ['按“一网通办”办……', '办”办……'],
    ['好。', undefined],
    ['落实。', undefined],
  ]
  test.each(tails)('at its end, %s', (text, wanted) => {
    const last = keptTogether(text, true).at(-1)
    expect(last && text.slice(last.start, last.end)).toBe(wanted)
  })

  test('whatever the text: in order, apart, within it and short', () => {
    const anyText = fc.string({
      unit: fc.constantFrom(...Array.from('年1件2.，。％%第〔〕号字 “”—')),
      maxLength: 60,
    })
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, ends) => {
        let at = 0
        for (const { start, end } of keptTogether(text, ends)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end - start).toBeLessThanOrEqual(14)
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
