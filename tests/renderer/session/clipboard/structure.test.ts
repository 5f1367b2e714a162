import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RichPiece } from '../../../../shared/html/rich-content'
import { readPlain } from '../../../../renderer/session/clipboard/plain'
import { blocksOf } from '../../../../renderer/session/clipboard/structure'
import { block, type Block } from '../../../../shared/model/block'
import { blockText, leavesOf } from '../../../words'
import { kinds } from './blocks'

describe('pasted text is recognised', () => {
  test.each<[string, string, string[]]>([
    [
      'headings',
      '一、总体情况\n（二）加强领导\n今年以来成效明显。',
      ['h1 总体情况', 'h2 加强领导', 'p 今年以来成效明显。'],
    ],
    [
      'a run-in heading',
      '1.严格审核。今年以来，审核文件二十件。',
      ['p3 [严格审核。]今年以来，审核文件二十件。'],
    ],
    [
      'a numbered paragraph',
      '（1）自三月份起，组织民警走访企业一百余家，解决困难二十件。',
      ['p4 自三月份起，组织民警走访企业一百余家，解决困难二十件。'],
    ],
    ['enumerations stay text', '一是强化学习。二是压实责任。', ['p 一是强化学习。二是压实责任。']],
    ['a quantity is no number', '1.5万元已经拨付到位。', ['p 1.5万元已经拨付到位。']],
    [
      'columns are a table',
      '表1 办件情况\n事项\t件数\n登记\t12',
      ['t 办件情况\n事项\t件数\n登记\t12'],
    ],
    [
      'a title stays in its place',
      '青杨区2025年度法治政府建设情况报告\n今年以来成效明显。',
      ['p 青杨区2025年度法治政府建设情况报告', 'p 今年以来成效明显。'],
    ],
    [
      'signature and date',
      '特此报告。\n青杨区司法局\n2026年1月20日',
      ['p 特此报告。', 'p(signature) 青杨区司法局', 'p(date) 2026年1月20日'],
    ],
    [
      'an addressee is one only over a whole report',
      '各乡镇人民政府：\n现将情况通报如下。',
      ['p 各乡镇人民政府：', 'p 现将情况通报如下。'],
    ],
    ['empty lines are none', '甲。\n\n\n乙。', ['p 甲。', 'p 乙。']],
  ])('%s', (_name, text, expected) => expect(shown(blocksOf(readPlain(text)))).toEqual(expected))

  test('numbers that the source holds as lists count as printed ones', () => {
    const lines = [
      numbered('（二）', '严格执法'),
      numbered('1.', '推行柔性执法。对轻微违法不予处罚。'),
      numbered('①', '公示结果'),
    ]
    expect(shown(blocksOf({ pieces: lines, pictures: 0 }))).toEqual([
      'h2 严格执法',
      'p3 [推行柔性执法。]对轻微违法不予处罚。',
      'p ①公示结果',
    ])
  })

  test('headings without numbers follow the outline, from the first level within a chapter', () => {
    const pieces = [
      styled(2, '总体情况'),
      styled(3, '组织领导'),
      styled(4, '学习培训'),
      styled(9, '再下一层'),
    ]
    expect(shown(blocksOf({ pieces, pictures: 0 }))).toEqual([
      'h2 总体情况',
      'h3 组织领导',
      'h4 学习培训',
      'h4 再下一层',
    ])
  })

  test('bold and underline stay on their words; a heading and a lead have their own face', () => {
    const leaves = [
      { text: '1.', bold: true as const },
      { text: '严格审核。今年', bold: true as const },
      { text: '审核' },
      { text: '二十件', underline: true as const },
    ]
    const pieces: RichPiece[] = [{ kind: 'paragraph', leaves, autoNumber: null, look: {} }]
    expect(blocksOf({ pieces, pictures: 0 })).toMatchObject([
      {
        level: 3,
        children: [
          { text: '严格审核。', lead: true },
          { text: '今年', bold: true },
          { text: '审核' },
          { text: '二十件', underline: true },
        ],
      },
    ])
  })

  test('a merged table keeps its merges and its bold', () => {
    const pieces: RichPiece[] = [
      {
        kind: 'table',
        rows: [
          [[{ text: '领域', bold: true }], [{ text: '件数' }]],
          [[{ text: '' }], [{ text: '12' }]],
        ],
        merges: [{ row: 0, column: 0, rowSpan: 2, columnSpan: 1 }],
        caption: null,
      },
    ]
    expect(blocksOf({ pieces, pictures: 0 })).toMatchObject([
      {
        children: [
          { children: [{ rowSpan: 2, children: [{ text: '领域', bold: true }] }, {}] },
          { children: [{ children: [{ text: '12' }] }] },
        ],
      },
    ])
  })
})

test('every word comes back in order, but for the numbers, and every block is the model’s', () => {
  const line = fc
    .tuple(
      fc.constantFrom(
        '',
        '',
        '一、',
        '（三）',
        '2.',
        '（4）',
        '　　',
        '一是',
        '表1 ',
        '附件1',
        '单位：',
      ),
      fc.stringMatching(/^[甲乙丙执法情况，。；：“”（）\t a1-3]{0,30}$/u),
      fc.constantFrom('', '。', '：', '报告', '局', '2026年1月2日'),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const made = blocksOf(readPlain(lines.join('\n')))
      for (const each of made) block.parse(each)
      const words = made.map(blockText).join('').replaceAll(/\s/gu, '')
      expect(withoutNumbers(lines.join(''))).toBe(withoutNumbers(words))
    }),
  )
})

/** Numbers may go wherever they are printed, so the comparison is made without their signs. */
function withoutNumbers(text: string): string {
  return text.replaceAll(/[\s一三（）()1-4.、表]/gu, '')
}

function numbered(autoNumber: string, text: string): RichPiece {
  return { kind: 'paragraph', leaves: [{ text }], autoNumber, look: {} }
}

function styled(outlineLevel: number, text: string): RichPiece {
  return { kind: 'paragraph', leaves: [{ text }], autoNumber: null, look: { outlineLevel } }
}

function shown(blocks: readonly Block[]): string[] {
  return blocks.map((each) => {
    const kind = kinds[each.type]
    const level = 'level' in each ? (each.level ?? '') : ''
    const role = each.type === 'paragraph' && each.role ? `(${each.role})` : ''
    if (each.type !== 'paragraph') return `${kind}${level} ${blockText(each)}`
    const words = leavesOf(each.children)
      .map((leaf) => (leaf.lead ? `[${leaf.text}]` : leaf.text))
      .join('')
    return `${kind}${level}${role} ${words}`
  })
}
