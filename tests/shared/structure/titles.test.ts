import { describe, expect, test } from 'vitest'
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
