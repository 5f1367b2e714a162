import { describe, expect, test } from 'vitest'
import type { DraftHead } from '../../../shared/model/draft'
import { draftOf } from './source'

const body = '2025年，全区各级行政机关坚持依法履行职责，各项工作取得了新的进展。'

const title = '青杨区司法局2025年度法治政府建设情况报告'
const heads: readonly (readonly [string, readonly string[], DraftHead | null])[] = [
  ['nothing', [title], null],
  ['a recipient', [title, '区人民政府：'], { recipient: '区人民政府' }],
  ['two recipients', [title, '区委、区政府：'], { recipient: '区委、区政府' }],
  [
    'a recipient in half width',
    [title, '市委全面依法治市委员会办公室:'],
    { recipient: '市委全面依法治市委员会办公室' },
  ],
  [
    'number and signer on one line',
    ['青司报〔2026〕3号　　　签发人：周明', title],
    { documentNumber: '青司报〔2026〕3号', signer: '周明' },
  ],
  ['number in other brackets', ['青司报[2026]3号', title], { documentNumber: '青司报[2026]3号' }],
  ['a classification', ['机密★1年', '特急', title], { classification: '机密★1年' }],
  [
    'all of it',
    [
      '000012',
      '秘密',
      '青杨区司法局文件',
      '青司报〔2026〕3号',
      '签发人：周明　林秋',
      title,
      '区人民政府：',
    ],
    {
      documentNumber: '青司报〔2026〕3号',
      signer: '周明　林秋',
      recipient: '区人民政府',
      classification: '秘密',
    },
  ],
  [
    'the number among what a web site says',
    ['备注/文号：青司报〔2026〕3号', title],
    { documentNumber: '青司报〔2026〕3号' },
  ],
  [
    'recipients without a colon',
    [title, '中共青杨区委、青杨区人民政府'],
    { recipient: '中共青杨区委、青杨区人民政府' },
  ],
  ['no recipient in the names of those that report', [title, '青杨区司法局、青杨区法学会'], null],
  [
    'no recipient at the end of a line of running text',
    [title, '2025年，全局围绕任务，推进各项工作，在区委、区政府'],
    null,
  ],
  ['no recipient in a line that leads on', [title, '现将有关情况报告如下：'], null],
  [
    'no number in a sentence',
    [title, '根据青政发〔2025〕6号文件要求，现将有关情况报告如下：'],
    null,
  ],
]

describe('the head', () => {
  test.each(heads)('with %s', (_, lines, head) => {
    const draft = draftOf(...lines, body, '一、总体情况', body)
    expect(draft.head).toEqual(head)
    expect(draft.title).toBe(title)
    // What the head takes stays in the blocks: nothing is dropped.
    expect(draft.blocks).toHaveLength(lines.length - 1 + 3)
  })
})

describe('the parts after the text', () => {
  const roles = (...lines: readonly string[]) =>
    draftOf(title, '一、总体情况', body, ...lines)
      .blocks.slice(2)
      .map((block) => {
        if (block.type === 'heading') return `heading ${block.level}`
        return block.type === 'paragraph' ? (block.role ?? 'body') : block.type
      })

  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    [
      'signature and date',
      ['特此报告。', '青杨区司法局', '2026年2月10日'],
      ['body', 'signature', 'date'],
    ],
    [
      'two signatures',
      ['中共青杨区委', '青杨区人民政府', '二〇二六年二月十日'],
      ['signature', 'signature', 'date'],
    ],
    ['signature and date on one line', ['青杨区司法局　2026年2月10日'], ['signature']],
    ['a signature without a date', ['特此报告。', '青杨区司法局'], ['body', 'signature']],
    ['one attachment', ['附件：行政执法数据表'], ['attachments']],
    [
      'a list of attachments',
      ['附件：1.数据表', '　　　2.清单', '青杨区司法局', '2026年2月10日'],
      ['attachments', 'attachments', 'signature', 'date'],
    ],
    [
      'a list below the word',
      ['附件：', '1.数据表', '2.清单'],
      ['attachments', 'attachments', 'attachments'],
    ],
    [
      'attachments each with the word',
      ['附件1：数据表', '附件2：清单'],
      ['attachments', 'attachments'],
    ],
    [
      'an annex with its title',
      ['2026年2月10日', '附件1', '行政执法数据表', body],
      ['date', 'body', 'heading null', 'body'],
    ],
    [
      'an annex with its title in its line',
      ['2026年2月10日', '附件1：行政执法数据表', body],
      ['date', 'heading null', 'body'],
    ],
    [
      'an annex of headings',
      ['2026年2月10日', '附件', '文件清单', '一、保留的文件', body],
      ['date', 'body', 'heading null', 'heading 1', 'body'],
    ],
    ['a date of the account', ['2025年12月4日', '宪法宣誓活动在区政府举行。'], ['body', 'body']],
    ['a note', ['注：数据截至年底。'], ['note']],
    ['the caption of a picture', ['图1 案件数量变化'], ['caption']],
  ]
  test.each(cases)('%s', (_, lines, expected) => {
    expect(roles(...lines)).toEqual(expected)
  })
})

describe('a table', () => {
  const tables = (...lines: readonly string[]) =>
    draftOf(title, ...lines).blocks.map((block) =>
      block.type === 'table' ? { caption: block.caption, rows: block.rows } : block.type,
    )

  test('is not made of items behind bullets', () => {
    expect(tables('•\t清理文件', '•\t办理复议', '–\t听证')).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ])
  })

  test('is made of lines with tabs, short rows filled up, with its caption and unit', () => {
    expect(
      tables('表1 案件情况', '单位：件', '类别\t2024年\t2025年', '处罚\t38\t41', '合计\t38'),
    ).toEqual([
      {
        caption: '表1 案件情况 单位：件',
        rows: [
          ['类别', '2024年', '2025年'],
          ['处罚', '38', '41'],
          ['合计', '38', ''],
        ],
      },
    ])
  })

  test('keeps an empty corner, and loses an indent', () => {
    expect(tables('\t2024年\t2025年', '处罚\t38\t41')).toEqual([
      {
        caption: null,
        rows: [
          ['', '2024年', '2025年'],
          ['处罚', '38', '41'],
        ],
      },
    ])
    expect(tables('\t类别\t件数\t', '\t处罚\t38\t')).toEqual([
      {
        caption: null,
        rows: [
          ['类别', '件数'],
          ['处罚', '38'],
        ],
      },
    ])
  })

  test('is not made of one line, nor of numbers with a tab behind', () => {
    expect(tables('联系人：周明\t电话：略')).toEqual(['paragraph'])
    expect(tables('1.\t完善制度', '2.\t规范执法')).toEqual(['heading', 'heading'])
  })
})
