import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inertMarkup } from '../../../../renderer/session/clipboard/inert'

describe('markup is made inert', () => {
  test.each([
    ['<p style="color:red">甲</p>', '<p data-style="color:red">甲</p>'],
    ["<p class=MsoNormal\nstyle='a:b'>甲", "<p class=MsoNormal\ndata-style='a:b'>甲"],
    ['<P STYLE = a:b>甲', '<P data-STYLE = a:b>甲'],
    ['<img src="x"onerror="y()">', '<img src="x"data-onerror="y()">'],
    ['<style>p{}</style><p>甲</p>', '<p>甲</p>'],
    ['<script>"<p style=x>"</script >甲', '甲'],
    ['<style>p{}', ''],
    ['<a title="a > b" style="c">甲', '<a title="a > b" data-style="c">甲'],
  ])('%s', (from, to) => expect(inertMarkup(from)).toBe(to))

  test.each([
    'style="a" 甲 < 乙 onclick=',
    '<!-- <p style="a"> --><p>style=</p>',
    '<![if !supportLists]>1.<![endif]>',
    '</style>甲',
    '5<6 and 6>5',
    '<styled>甲</styled>',
    '',
    '<',
    '<!--',
    '<p',
  ])('%j stays as it is', (markup) => expect(inertMarkup(markup)).toBe(markup))

  test('text between tags is kept to the last character', () => {
    const words = fc.string({ unit: 'grapheme' }).map((each) => each.replaceAll(/[<>]/gu, ''))
    const tags = fc.constantFrom('<p style="a:b">', "<b onclick='x'>", '</p>', '<br>', '<!-- c -->')
    fc.assert(
      fc.property(fc.array(fc.tuple(words, tags)), (parts) => {
        const result = inertMarkup(parts.flat().join(''))
        expect(result.replaceAll(/<!--.*?-->|<[^>]*>/gu, '')).toBe(
          parts.map(([word]) => word).join(''),
        )
        expect(result).not.toMatch(/<[^>]*\s(?:style|onclick)=/u)
      }),
    )
  })
})

test('what is never closed is read once, not once for every sign', () => {
  const hostile = '<p style="'.repeat(200_000) + '<style>'.repeat(200_000)
  expect(inertMarkup(hostile).length).toBeGreaterThan(0)
})
