import { describe, expect, test } from 'vitest'
import { draftOf } from './source'

const body = '2025年，全市各级行政机关坚持依法履行职责，各项工作取得了新的进展。'

/** Titles in forms that reports of many bodies have: lines, organization, year; the title is the lines joined. */
const forms: readonly (readonly [lines: readonly string[], string | null, number | null])[] = [
  [['青杨市审计局', '2025年政府信息公开工作的年度报告'], '青杨市审计局', 2025],
  [['青杨市审计局2025年政府', '信息公开工作年度报告'], '青杨市审计局', 2025],
  [['关于2025年青杨市本级决算（草案）的报告'], '青杨市', 2025],
  [['关于青杨市2025年预算执行情况和2026年预算草案的报告'], '青杨市', 2025],
  [
    ['关于青杨县2025年国民经济和社会发展计划', '执行情况及2026年国民经济和社会发展计划草案的报告'],
    '青杨县',
    2025,
  ],
  [['2025年青杨市国民经济和社会发展统计公报'], '青杨市', 2025],
  [['青杨县自然资源局2025年工作总结及2026年工作打算'], '青杨县自然资源局', 2025],
  [['青杨区2025年法治政府建设工作总结', '和2026年工作思路'], '青杨区', 2025],
  [['青杨县教育局2025年度法治政府建设报告书'], '青杨县教育局', 2025],
  [['青杨县教育局党政主要负责人2025年度履行法治建设职责情况报告'], '青杨县教育局', 2025],
  [['青杨县司法局2024-2025年度法治政府建设情况报告'], '青杨县司法局', 2025],
  [['青杨县司法局“十四五”时期法治政府建设工作总结'], '青杨县司法局', null],
  [['青杨县“依法治理年”活动总结'], '青杨县', null],
  [['关于2025年度我市法治政府建设情况的报告'], null, 2025],
  [['关于对2025年度青杨县法治政府建设情况的报告'], '青杨县', 2025],
  [['青杨市第九届人民代表大会第五次会议政府工作报告'], null, null],
  [
    ['青杨市人大常委会检查组', '关于检查《青杨市河道条例》', '实施情况的报告'],
    '青杨市人大常委会检查组',
    null,
  ],
]

test.each(forms)('%j', (lines, organization, year) => {
  const draft = draftOf(...lines, body, '一、总体情况', body)
  expect(draft).toMatchObject({ title: lines.join(''), organization, year })
})

const title = '青杨市水务局关于2025年度法治政府建设情况的报告'

describe('around a title', () => {
  const web: readonly (readonly [string, readonly string[]])[] = [
    ['links', ['当前位置：首页 > 政务公开 > 年度报告', '无障碍 繁体', title, '【字体：大 中 小】']],
    ['a channel', ['年度报告', title, '发布时间：2026-01-20 10:30　浏览次数：126次']],
    ['an index', ['• 索 引 号：QY001-2026-00001', '• 发布机构：青杨市水务局', title]],
    ['its own name', [`标 题：${title}`, '主题分类：', title]],
    ['itself again', [title, '来源：市水务局　时间：2026-01-20', title]],
  ]
  test.each(web)('%s of a web page stay paragraphs', (_, lines) => {
    const draft = draftOf(...lines, body, '一、总体情况', body)
    expect(draft).toMatchObject({ title, organization: '青杨市水务局', year: 2025, head: null })
    expect(draft.blocks).toHaveLength(lines.length - 1 + 3)
    expect(draft.blocks.slice(0, -2).every(({ type }) => type === 'paragraph')).toBe(true)
  })

  test('the place of a speech opens no item, wherever it stands', () => {
    const place = '——2026年1月6日在青杨市人民代表大会会议上'
    const { blocks } = draftOf('政府工作报告', '市长　周明', place, body)
    expect(blocks[1]).toMatchObject({ text: place })
    expect(blocks[1]).not.toHaveProperty('item')
  })
})
