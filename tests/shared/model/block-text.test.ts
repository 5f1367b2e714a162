import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../../shared/model/block'
import { newId } from '../../../shared/model/ids'
import { anyReport, heading, image, paragraph, table } from './reports'
import { blockText, leavesOf } from '../../words'

const lead: Block = {
  type: 'paragraph',
  id: newId(),
  level: 3,
  children: [
    { text: '普法宣传。', lead: true },
    { text: '全年举办活动', bold: true },
    { text: '12场。' },
  ],
}

const cases: readonly (readonly [string, Block, string])[] = [
  ['a heading is its words', heading(2, '规范行政执法'), '规范行政执法'],
  ['a paragraph joins its leaves, lead included', lead, '普法宣传。全年举办活动12场。'],
  ['a numbered paragraph holds no number', paragraph('办结71条。', 3), '办结71条。'],
  [
    'a table is caption, rows and cells',
    table('案件', [
      ['类别', '件'],
      ['罚款', '3'],
    ]),
    '案件\n类别\t件\n罚款\t3',
  ],
  ['a table without a caption begins with its rows', table('', [['甲', '乙']]), '甲\t乙'],
  ['an empty cell keeps its place', table('', [['甲', '', '丙']]), '甲\t\t丙'],
  ['an image is its caption', image('案件构成'), '案件构成'],
]

test.each(cases)('%s', (_, block, text) => expect(blockText(block)).toBe(text))

test('no word of a block is missing, in order', () => {
  fc.assert(
    fc.property(anyReport, ({ chapters }) => {
      for (const block of chapters.flatMap(({ blocks }) => blocks)) {
        let at = 0
        for (const each of textsIn(block)) {
          const found = blockText(block).indexOf(each, at)
          expect(found).toBeGreaterThanOrEqual(at)
          at = found + each.length
        }
      }
    }),
  )
})

function textsIn(block: Block): readonly string[] {
  if (block.type === 'image') return [block.caption]
  if (block.type !== 'table') return leavesOf(block.children).map(({ text }) => text)
  const cells = block.children.flatMap((row) => row.children)
  return [
    block.caption,
    ...cells.flatMap((cell) => leavesOf(cell.children).map(({ text }) => text)),
  ]
}
