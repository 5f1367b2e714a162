import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisionOf, decisions, kindLabel } from '../../../renderer/import/decisions'
import { blockOrder, importRows } from '../../../renderer/import/import-rows'
import { recognisedAs } from '../../../shared/model/correction'
import type { Draft, DraftBlock } from '../../../shared/model/draft'

describe('file and result side by side', () => {
  test('a run-in heading and its paragraph stand beside their one line', () => {
    const rows = importRows(lines('1.严把审核关。全年审核34件。'), draft(null, [head(1), body(1)]))
    expect(rows).toHaveLength(1)
    expect(rows[0]?.parts).toHaveLength(2)
  })

  test('a title over two lines is one row, before or after a notice', () => {
    const source = lines('关于报送的通知', '', '青杨区2025年度', '情况报告', '正文。')
    const rows = importRows(source, draft('青杨区2025年度情况报告', [body(1), body(5)]))
    expect(rows.map(({ parts }) => parts[0]?.kind)).toEqual(['block', 'title', 'block'])
    expect(rows[1]?.lines.map(({ place }) => place)).toEqual([3, 4])
  })

  test('lines that a block took in stand beside it', () => {
    const source = lines('全年', '审核', '', '34件。')
    const rows = importRows(source, draft(null, [{ ...body(1), text: '全年审核34件。' }]))
    expect(rows).toHaveLength(1)
    expect(rows[0]?.lines.map(({ place }) => place)).toEqual([1, 2, 4])
  })

  test('the rows of a table stand beside it, also where tabs part their cells', () => {
    const table = {
      rows: [
        ['种类', '件数'],
        ['罚款', '31'],
      ],
      merges: [],
      caption: null,
    } as const
    const block: DraftBlock = { ...placed(1), ...table, type: 'table' }
    expect(importRows(lines('种类\t件数', '罚款\t31'), draft(null, [block]))).toHaveLength(1)
  })

  test('a line that is in no block stands alone, as the title that another line became', () => {
    const source = lines('正文。', '青杨区2025年度情况报告', '正文。')
    const rows = importRows(source, draft('别的标题', [body(1), { ...body(3), id: 'b3' }]))
    expect(rows.map(({ parts }) => parts.length)).toEqual([1, 0, 1])
  })

  test('no block and no line with words is ever left out, and lines keep their order', () => {
    const place = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', ' ', '正文。', '青杨区', '报告'), { maxLength: 30 }),
        fc.array(place, { maxLength: 30 }),
        fc.constantFrom(null, '青杨区报告'),
        (texts, places, title) => {
          const source = lines(...texts)
          const blocks = places.map((each, index) => ({ ...body(each), id: `b${index}` }))
          const rows = importRows(source, draft(title, blocks))
          expect(blockOrder(rows).toSorted()).toEqual(blocks.map(({ id }) => id).toSorted())
          const seen = rows.flatMap((row) => row.lines.map((line) => line.place))
          expect(seen).toEqual(seen.toSorted((a, b) => a - b))
          const worded = source.filter(({ text }) => text.trim() !== '').map((line) => line.place)
          expect(seen).toEqual(expect.arrayContaining(worded))
          expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
        },
      ),
    )
  })
})

describe('the keys of the import screen', () => {
  test.each([
    ['2', body(1), { type: 'heading', level: 2 }],
    ['3', head(1), { type: 'run-in', level: 3 }],
    ['0', head(1), { type: 'paragraph', level: null, role: null }],
    ['r', body(1), { type: 'run-in', level: 3 }],
    ['R', head(1), { type: 'run-in', level: 4 }],
    ['n', { ...body(1), level: 4 }, { type: 'paragraph', level: 1, role: null }],
    ['t', body(1), { type: 'title' }],
  ] as const)('%s on %o', (key, block, as) => {
    expect(decisionOf(key)?.as(block)).toEqual(as)
  })

  test('say only what the contract takes', () => {
    for (const block of [body(1), head(1)]) {
      for (const decision of decisions) {
        expect(recognisedAs.safeParse(decision.as(block)).success).toBe(true)
      }
    }
  })

  test('leave tables and images alone', () => {
    const table: DraftBlock = {
      ...placed(1),
      type: 'table',
      rows: [['甲']],
      merges: [],
      caption: null,
    }
    expect(decisions.map(({ as }) => as(table))).toEqual(decisions.map(() => null))
  })

  test('a key that means nothing decides nothing', () => {
    expect(decisionOf('x')).toBeNull()
    expect(decisionOf('5')).toBeNull()
  })
})

test.each([
  [body(1), '正文'],
  [head(1), '三级段首标题'],
  [{ ...head(1), runIn: false, level: 1 as const }, '一级标题'],
  [{ ...head(1), runIn: false, level: null }, '无编号标题'],
  [{ ...body(1), level: 2 as const }, '二级编号段落'],
  [{ ...body(1), role: 'signature' as const }, '署名'],
])('%o is named %s', (block, label) => {
  expect(kindLabel(block)).toBe(label)
})

function lines(...texts: readonly string[]): { place: number; text: string }[] {
  return texts.map((text, index) => ({ place: index + 1, text }))
}

function placed(place: number) {
  return { id: `b${place}`, place, evidence: '' }
}

function body(place: number) {
  return { ...placed(place), id: `b${place}r`, type: 'paragraph', text: '正文。' } as const
}

function head(place: number) {
  const parts = { level: 3, number: '1.', text: '严把审核关。', runIn: true } as const
  return { ...placed(place), ...parts, type: 'heading' } as const
}

function draft(title: string | null, blocks: readonly DraftBlock[]): Draft {
  return { title, organization: null, year: null, head: null, blocks, figures: [], warnings: [] }
}
