import { describe, expect, test } from 'vitest'
import { draftOf, styledSource } from './source'
import { recognise } from '../../../shared/structure/recognise'

const title = '青杨区2025年工作总结和2026年工作安排'
const body = '2025年，全区各级行政机关坚持依法履行职责，各项工作取得了新的进展。'

function headings(...lines: readonly string[]) {
  return draftOf(...lines).blocks.flatMap((block) =>
    block.type === 'heading' ? [`${block.level} ${block.number ?? ''}|${block.text}`] : [],
  )
}

describe('the parts of a report', () => {
  test.each<[string, string[], string[]]>([
    ['are headings of the first level', ['第一部分  2025年工作总结', '第二部分  2026年工作安排'], ['1 |第一部分  2025年工作总结', '1 |第二部分  2026年工作安排']],
    ['may be chapters with sections', ['第一章 总则', '第一节 目的', '第二节 范围', '第二章 附则', '第一节 施行'], ['1 |第一章 总则', '2 |第一节 目的', '2 |第二节 范围', '1 |第二章 附则', '2 |第一节 施行']],
    ['may count in digits', ['第1章 总则', '第2章 附则'], ['1 |第1章 总则', '1 |第2章 附则']],
    ['are not one alone', ['第一部分 总结'], []],
    ['are not out of order', ['第二部分 总结', '第四部分 安排'], []],
    ['are not sentences', ['第一部分是总结。', '第二部分是安排。'], []],
  ])('%s', (_, lines, found) => {
    expect(headings(title, ...lines.flatMap((line) => [line, body]))).toEqual(found)
  }) // prettier-ignore

  test('are no title, and numbers begin anew in each', () => {
    const draft = draftOf(
      title,
      '第一部分 2025年工作总结',
      '一、举措',
      body,
      '第二部分 2026年工作安排',
      '一、思路',
      body,
    )
    expect(draft.title).toBe(title)
    expect(draft.warnings).toEqual([])
  })

  test('are so whatever their look says', () => {
    const lines = ['第一部分 总结', '第二部分 安排'].map((text) => ({
      text,
      look: { centered: true, font: '黑体' },
    }))
    const [first = { text: '' }, second = { text: '' }] = lines
    const draft = recognise(
      styledSource([
        { text: title, look: { centered: true, size: 22 } },
        first,
        { text: body },
        { text: '一、举措' },
        { text: body },
        second,
        { text: body },
      ]),
    )
    expect(draft.title).toBe(title)
    expect(draft.blocks.filter(({ type }) => type === 'heading')).toMatchObject([
      { level: 1 },
      { level: 1, number: '一、' },
      { level: 1 },
    ])
  })
})
