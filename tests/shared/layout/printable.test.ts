import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeHtml, printable } from '../../../shared/layout/printable'

test.each([
  ['a Kangxi radical becomes the Hanzi that it looks like', '⼀⾏⾃⽤⼈', '一行自用人'],
  ['a CJK radical with a Hanzi of its own does too', '⺟⻳', '母龟'],
  ['invisible marks are left out', '法\u{2060}治\u{200b}政\u{feff}府\u{ad}', '法治政府'],
  ['nothing turns the direction of text', '\u{202e}报告\u{2066}', '报告'],
  ['controls are left out', '报\u{0}\u{7}\u{1b}告', '报告'],
  ['line ends are line feeds', 'a\r\nb\rc\u{2028}d', 'a\nb\nc\nd'],
  ['tabs, spaces and what is between the words stay', ' 一\t二　三 ', ' 一\t二　三 '],
])('%s', (_fact, text, expected) => {
  expect(printable(text)).toBe(expected)
})

test('nothing that HTML reads is left in escaped text, and it reads back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeHtml(text)
      expect(escaped).not.toMatch(/[<>"']/u)
      const back = escaped.replaceAll(/&#(\d+);/gu, (_all, code) =>
        String.fromCharCode(Number(code)),
      )
      expect(back).toBe(printable(text))
    }),
  )
})
