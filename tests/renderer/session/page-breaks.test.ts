import { Transforms, type Location } from 'slate'
import { describe, expect, test } from 'vitest'
import { canBreakPage, insertPageBreak } from '../../../renderer/session/slate/page-breaks'
import type { Block } from '../../../shared/model/block'
import { blocksIn, shownOf, at, deskWith } from './clipboard/blocks'
import { heading, paragraph, table } from './desk'

describe('a page break', () => {
  test.for<[string, Block[], Location, string[]]>([
    ['parts a paragraph', [paragraph('甲乙')], at([0, 0], 1), ['p 甲', 'b ', 'p 乙']],
    ['stands before a paragraph', [heading(2, '甲')], at([0, 0], 0), ['b ', 'h2 甲']],
    ['at the end goes on below', [paragraph('甲')], at([0, 0], 1), ['p 甲', 'b ', 'p ']],
    [
      'goes on in what comes next',
      [paragraph('甲'), heading(3, '乙')],
      at([0, 0], 1),
      ['p 甲', 'b ', 'h3 乙'],
    ],
    [
      'leaves body text of a heading',
      [heading(2, '甲乙'), paragraph('丙')],
      at([0, 0], 1),
      ['h2 甲', 'b ', 'p 乙', 'p 丙'],
    ],
    [
      'takes the place of what is selected',
      [paragraph('甲乙'), paragraph('丙丁')],
      { anchor: { path: [0, 0], offset: 1 }, focus: { path: [1, 0], offset: 1 } },
      ['p 甲', 'b ', 'p 丁'],
    ],
  ])('%s', ([, blocks, where, expected]) => {
    const { session, text } = deskWith(blocks, where)
    const before = text.children
    insertPageBreak(text)
    expect(shownOf(text)).toEqual(expected)
    session.undo()
    expect(text.children).toEqual(before)
  })

  test('does not stand in a table', () => {
    const { text } = deskWith([table([['甲']])], at([0, 0, 0, 0], 1))
    expect(canBreakPage(text)).toBe(false)
    insertPageBreak(text)
    expect(shownOf(text)).toEqual(['t 甲'])
  })

  test('is behind it that one writes on', () => {
    const { text } = deskWith([paragraph('甲乙')], at([0, 0], 1))
    insertPageBreak(text)
    text.insertText('子')
    expect(shownOf(text)).toEqual(['p 甲', 'b ', 'p 子乙'])
  })
})

describe('a page break goes', () => {
  const between = (): Block[] => {
    const { text } = deskWith([paragraph('甲乙')], at([0, 0], 1))
    insertPageBreak(text)
    return blocksIn(text)
  }
  test('by backspace behind it', () => {
    const { text } = deskWith(between(), at([2, 0], 0))
    text.deleteBackward('character')
    expect(shownOf(text)).toEqual(['p 甲', 'p 乙'])
  })

  test('by backspace behind it before a heading loses its style', () => {
    const [first, second] = between()
    if (!first || !second) throw new Error('There is no page break.')
    const { text } = deskWith([first, second, heading(2, '乙')], at([2, 0], 0))
    text.deleteBackward('character')
    expect(shownOf(text)).toEqual(['p 甲', 'h2 乙'])
  })

  test('by delete before it', () => {
    const { text } = deskWith(between(), at([0, 0], 1))
    text.deleteForward('character')
    expect(shownOf(text)).toEqual(['p 甲', 'p 乙'])
  })

  test('by backspace on it', () => {
    const { text } = deskWith(between(), at([1, 0], 0))
    text.deleteBackward('character')
    expect(shownOf(text)).toEqual(['p 甲', 'p 乙'])
  })

  test('with a selection over it', () => {
    const { text } = deskWith(between(), at([0, 0], 0))
    Transforms.select(text, {
      anchor: { path: [0, 0], offset: 1 },
      focus: { path: [2, 0], offset: 0 },
    })
    text.deleteFragment()
    expect(shownOf(text)).toEqual(['p 甲乙'])
  })

  test('never by the return key, which makes room behind it', () => {
    const { text } = deskWith(between(), at([1, 0], 0))
    text.insertBreak()
    expect(shownOf(text)).toEqual(['p 甲', 'b ', 'p ', 'p 乙'])
  })
})
