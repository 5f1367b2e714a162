import { Editor, type Location } from 'slate'
import { describe, expect, test } from 'vitest'
import { withhold, withholdTarget } from '../../../renderer/session/slate/withhold'
import type { Block } from '../../../shared/model/block'
import { image } from '../../shared/model/reports'
import { at, blocksIn, deskWith } from './clipboard/blocks'
import { paragraph, table } from './desk'

/** Each leaf, with what the public edition says where it is marked. */
function marksOf(editor: Editor): string[] {
  return blocksIn(editor).flatMap((block) => {
    if (block.type === 'image' || block.type === 'chart' || block.type === 'page-break') {
      return [block.type]
    }
    const lines = block.type === 'table' ? block.children.flatMap((row) => row.children) : [block]
    const whole = block.type === 'table' && block.withheld !== undefined ? ['t!'] : []
    return [
      ...whole,
      ...lines.map((line) =>
        line.children
          .map((leaf) => {
            if (!('text' in leaf)) return '#'
            return leaf.withheld === undefined ? leaf.text : `[${leaf.text}|${leaf.withheld}]`
          })
          .join(''),
      ),
    ]
  })
}

const over = (from: readonly number[], start: number, to: readonly number[], end: number) => ({
  anchor: { path: [...from], offset: start },
  focus: { path: [...to], offset: end },
})

describe('不公开', () => {
  test.for<[string, Block[], Location, string, string[]]>([
    ['what is selected', [paragraph('甲乙丙')], over([0, 0], 1, [0, 0], 2), '乙', ['甲[乙|某]丙']],
    ['all of a paragraph at the caret', [paragraph('甲乙')], at([0, 0], 1), '甲乙', ['[甲乙|某]']],
    [
      'over several blocks, a table between them as a whole',
      [paragraph('甲乙'), table([['丙']]), paragraph('丁戊')],
      over([0, 0], 1, [2, 0], 1),
      '乙丁',
      ['甲[乙|某]', 't!', '丙', '[丁|某]戊'],
    ],
    [
      'a cell’s words',
      [table([['甲乙', '丙']])],
      over([0, 0, 0, 0], 0, [0, 0, 0, 0], 1),
      '甲',
      ['[甲|某]乙', '丙'],
    ],
    [
      'the table at the caret',
      [table([['甲', '丙']])],
      at([0, 0, 0, 0], 1),
      '',
      ['t!', '甲', '丙'],
    ],
  ])('%s', ([, blocks, where, words, expected]) => {
    const { session, text } = deskWith(blocks, where)
    const before = text.children
    expect(withholdTarget(text)).toMatchObject({ words, wording: null })
    session.together(() => withhold(text, '某'))
    expect(marksOf(text)).toEqual(expected)
    session.undo()
    expect(text.children).toEqual(before)
  })

  test('the caret in a marked passage means all of it, and it can be made public again', () => {
    const { text } = deskWith([paragraph('甲乙丙丁')], over([0, 0], 1, [0, 0], 3))
    withhold(text, '')
    expect(marksOf(text)).toEqual(['甲[乙丙|]丁'])
    text.select({ path: [0, 1], offset: 1 })
    expect(withholdTarget(text)).toMatchObject({ words: '乙丙', wording: '' })
    withhold(text, '若干')
    expect(marksOf(text)).toEqual(['甲[乙丙|若干]丁'])
    withhold(text, null)
    expect(marksOf(text)).toEqual(['甲乙丙丁'])
  })

  test('a picture as a whole', () => {
    const { text } = deskWith([paragraph('甲'), image('卡口'), paragraph('')], at([1, 0], 0))
    expect(withholdTarget(text)).toMatchObject({ kind: 'image', words: '卡口' })
    withhold(text, '（图略）')
    expect(blocksIn(text)[1]).toMatchObject({ withheld: '（图略）' })
    withhold(text, null)
    expect(blocksIn(text)[1]).not.toHaveProperty('withheld')
  })

  test('nothing stands in an empty paragraph', () => {
    const { text } = deskWith([paragraph('')], at([0, 0], 0))
    expect(withholdTarget(text)).toBeNull()
  })

  test('what is written within it and what is cut and pasted stays withheld', () => {
    const { text } = deskWith([paragraph('甲乙丙'), paragraph('尾')], over([0, 0], 1, [0, 0], 3))
    withhold(text, '')
    text.select({ path: [0, 1], offset: 1 })
    text.insertText('新')
    expect(marksOf(text)).toEqual(['甲[乙新丙|]', '尾'])
    const fragment = Editor.fragment(text, Editor.range(text, [0, 1]))
    text.select(Editor.end(text, [1]))
    text.insertFragment(fragment)
    expect(marksOf(text)).toEqual(['甲[乙新丙|]', '尾[乙新丙|]'])
  })
})
