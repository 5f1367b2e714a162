import { describe, expect, test } from 'vitest'
import type { DraftHead } from '../../../shared/model/draft'
import { draftOf } from './source'

const body = '2025年，全区各级行政机关坚持依法履行职责，各项工作取得了新的进展。'

const titles: readonly (readonly [
  name: string,
  lines: readonly string[],
  title: string | null,
  organization: string | null,
  year: number | null,
])[] = [
  [
    'on one line',
    ['青杨区司法局2025年度法治政府建设情况报告'],
    '青杨区司法局2025年度法治政府建设情况报告',
    '青杨区司法局',
    2025,
  ],
  [
    'with 关于',
    ['青杨区教育局关于2025年法治政府建设情况的报告'],
    '青杨区教育局关于2025年法治政府建设情况的报告',
    '青杨区教育局',
    2025,
  ],
  [
    'that begins with 关于',
    ['关于青杨区2025年度法治政府建设情况的报告'],
    '关于青杨区2025年度法治政府建设情况的报告',
    '青杨区',
    2025,
  ],
  [
    'that begins with the year',
    ['2025年青杨区法治政府建设情况报告'],
    '2025年青杨区法治政府建设情况报告',
    '青杨区',
    2025,
  ],
  [
    'with the year in Chinese',
    ['二〇二五年度青杨县法治政府建设情况报告'],
    '二〇二五年度青杨县法治政府建设情况报告',
    '青杨县',
    2025,
  ],
  [
    'with the year behind',
    ['青杨区司法局法治政府建设年度报告（2025年）'],
    '青杨区司法局法治政府建设年度报告（2025年）',
    '青杨区司法局',
    2025,
  ],
  [
    'with the year below',
    ['青杨区司法局法治政府建设年度报告', '（2025年度）'],
    '青杨区司法局法治政府建设年度报告（2025年度）',
    '青杨区司法局',
    2025,
  ],
  ['without a body', ['2025年度法治政府建设情况报告'], '2025年度法治政府建设情况报告', null, 2025],
  [
    'under its body',
    ['青杨区卫生健康委员会', '2025年度法治政府建设情况报告'],
    '青杨区卫生健康委员会2025年度法治政府建设情况报告',
    '青杨区卫生健康委员会',
    2025,
  ],
  [
    'broken within a word',
    ['青杨区人民政府关于2025年度法治政府', '建设情况的报告'],
    '青杨区人民政府关于2025年度法治政府建设情况的报告',
    '青杨区人民政府',
    2025,
  ],
  [
    'of two bodies',
    ['中共青杨区委', '青杨区人民政府', '关于2025年度法治政府建设情况的报告'],
    '中共青杨区委青杨区人民政府关于2025年度法治政府建设情况的报告',
    '中共青杨区委青杨区人民政府',
    2025,
  ],
  [
    'for the public',
    ['青杨区司法局2025年度法治政府建设情况报告（公开稿）'],
    '青杨区司法局2025年度法治政府建设情况报告（公开稿）',
    '青杨区司法局',
    2025,
  ],
  [
    'of a summary',
    ['青杨区交通运输局2025年度法治政府建设工作总结'],
    '青杨区交通运输局2025年度法治政府建设工作总结',
    '青杨区交通运输局',
    2025,
  ],
  [
    'that ends in 情况',
    ['青杨市公安局交通警察支队2025年度法治政府建设工作情况'],
    '青杨市公安局交通警察支队2025年度法治政府建设工作情况',
    '青杨市公安局交通警察支队',
    2025,
  ],
  [
    'of a speech',
    ['政府工作报告', '——2026年1月10日在青杨区第九届人民代表大会第五次会议上', '青杨区区长　周明'],
    '政府工作报告',
    null,
    null,
  ],
  [
    'below what a web page puts there',
    [
      '青杨区人民政府',
      '当前位置：首页 > 信息公开',
      '青杨区2025年度法治政府建设情况报告',
      '来源：区司法局　发布时间：2026-03-20',
    ],
    '青杨区2025年度法治政府建设情况报告',
    '青杨区',
    2025,
  ],
  [
    'of the report behind a covering notice',
    [
      '青杨区司法局关于报送2025年度法治政府建设情况报告的函',
      '区人民政府：',
      '现将报告报上，请审阅。',
      '青杨区司法局',
      '2026年2月10日',
      '青杨区司法局2025年度法治政府建设情况报告',
    ],
    '青杨区司法局2025年度法治政府建设情况报告',
    '青杨区司法局',
    2025,
  ],
  [
    'of a notice that stands alone',
    ['青杨区司法局关于报送2025年度法治政府建设情况的报告'],
    '青杨区司法局关于报送2025年度法治政府建设情况的报告',
    '青杨区司法局',
    2025,
  ],
  ['nowhere', [], null, null, null],
  [
    'nowhere, under the place of a speech',
    ['——在青杨区第九届人民代表大会第五次会议上'],
    null,
    null,
    null,
  ],
]

describe('the title', () => {
  test.each(titles)('%s', (_, lines, title, organization, year) => {
    const draft = draftOf(...lines, body, '一、总体情况', body)
    expect(draft).toMatchObject({ title, organization, year })
  })

  test('printed twice stays a paragraph where it stood first', () => {
    const title = '青杨区2025年度法治政府建设情况报告'
    const draft = draftOf(title, '发布时间：2026-03-20', title, body)
    expect(draft.title).toBe(title)
    expect(draft.blocks[0]).toMatchObject({ type: 'paragraph', text: title })
  })

  test('of a covering notice stays a paragraph', () => {
    const notice = '青杨区司法局关于报送2025年度法治政府建设情况报告的函'
    const draft = draftOf(notice, '请审阅。', '青杨区司法局2025年度法治政府建设情况报告', body)
    expect(draft.blocks[0]).toMatchObject({ type: 'paragraph', text: notice })
  })

  test('is missed with a word', () => {
    expect(draftOf(body).warnings).toMatchObject([{ code: 'title-missing' }])
  })

  test('a dash directly under it opens no item, below the text it does', () => {
    const { blocks } = draftOf(
      '政府工作报告',
      '——在青杨区人民代表大会会议上',
      body,
      '——坚持依法履职。',
    )
    expect(blocks.map((block) => 'item' in block)).toEqual([false, false, true])
  })
})

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
