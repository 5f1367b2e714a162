import { describe, expect, test } from 'vitest'
import type { Block } from '../../../shared/model/block'
import type { Chapter } from '../../../shared/model/chapter'
import { apply } from '../../../shared/model/operations'
import { restartingNumbering, type Report } from '../../../shared/model/report'
import { computeNumbers } from '../../../shared/resolve/numbers'
import { chapter, heading, image, paragraph, reportOf, table } from '../model/reports'
import { leavesOf } from '../../words'

const rows = [['类别', '件']]

describe('the numbers of a report', () => {
  const cases: readonly (readonly [string, Report, string])[] = [
    ['chapters by their level', reportOf([chapter('甲'), chapter('乙')]), '一、甲 二、乙'],
    [
      'an unnumbered chapter does not count',
      reportOf([chapter('甲'), chapter('附表', [], { level: null }), chapter('乙')]),
      '一、甲 附表 二、乙',
    ],
    [
      'chapters of level 2 where the report has no 一、',
      reportOf([
        chapter('甲', [paragraph('丙', 3)], { level: 2 }),
        chapter('乙', [], { level: 2 }),
      ]),
      '（一）甲 1.丙 （二）乙',
    ],
    [
      'numbered paragraphs count with the headings of their level',
      reportOf([
        chapter('甲', [heading(3, '乙'), paragraph('丙', 3), paragraph('丁'), heading(3, '戊')]),
      ]),
      '一、甲 1.乙 2.丙 丁 3.戊',
    ],
    [
      'levels are skipped as they come',
      reportOf([chapter('甲', [heading(4, '乙'), heading(3, '丙'), heading(4, '丁')])]),
      '一、甲 （1）乙 1.丙 （1）丁',
    ],
    [
      'a level that runs on does so through chapters',
      reportOf(
        [
          chapter('甲', [heading(2, '乙'), paragraph('丙', 3)]),
          chapter('丁', [paragraph('戊', 3)]),
        ],
        { numbering: { ...restartingNumbering, 3: 'run-on' } },
      ),
      '一、甲 （一）乙 1.丙 二、丁 2.戊',
    ],
    [
      'an unnumbered heading neither counts nor restarts',
      reportOf([chapter('甲', [paragraph('乙', 3), heading(null, '丙'), paragraph('丁', 3)])]),
      '一、甲 1.乙 丙 2.丁',
    ],
    [
      'tables and images have their own labels through the report',
      reportOf([
        chapter('甲', [table('乙', rows), image('丙')]),
        chapter('丁', [table('戊', rows), image('己')]),
      ]),
      '一、甲 表1乙 图1丙 二、丁 表2戊 图2己',
    ],
  ]
  test.each(cases)('%s', (_, report, printed) => expect(print(report)).toBe(printed))
})

test('front and back have no number of their own, whatever their level', () => {
  const report = reportOf([chapter('甲')])
  const odd = { ...report, front: { ...report.front, level: 1 as const } }
  expect(computeNumbers(odd).chapters).toEqual(new Map([[report.chapters[0]?.id, '一、']]))
})

test('an annex in the back, begun by an unnumbered heading, counts anew', () => {
  const blocks = [
    paragraph('特此报告。'),
    heading(null, '附件1'),
    heading(1, '乙'),
    heading(2, '丙'),
  ]
  const back = { ...chapter('', blocks, { level: null }), kind: 'back' as const }
  const report = { ...reportOf([chapter('甲', [heading(2, '丁')])]), back }
  const numbers = computeNumbers(report).blocks
  const inBack = back.blocks.flatMap(({ id }) => numbers.get(id) ?? [])
  expect(inBack).toEqual(['一、', '（一）'])
})

test('moving a chapter renumbers all that follows', () => {
  const chapters = ['甲', '乙', '丙'].map((title) =>
    chapter(title, [heading(2, `${title}一`), table(`${title}表`, rows)]),
  )
  const report = reportOf(chapters)
  const last = chapters[2]
  if (!last) throw new Error('There are three chapters.')
  expect(print(apply(report, { type: 'move-chapter', chapter: last.id, index: 0 }))).toBe(
    '一、丙 （一）丙一 表1丙表 二、甲 （一）甲一 表2甲表 三、乙 （一）乙一 表3乙表',
  )
})

function print(report: Report): string {
  const numbers = computeNumbers(report)
  const titled = (each: Chapter) => `${numbers.chapters.get(each.id) ?? ''}${each.title}`
  const marked = (each: Block) =>
    `${numbers.blocks.get(each.id) ?? numbers.labels.get(each.id) ?? ''}${wordsOf(each)}`
  return report.chapters.flatMap((each) => [titled(each), ...each.blocks.map(marked)]).join(' ')
}

function wordsOf(block: Block): string {
  if (block.type === 'table' || block.type === 'image') return block.caption
  return leavesOf(block.children)
    .map(({ text }) => text)
    .join('')
}
