import { describe, expect, test } from 'vitest'
import { statisticTable } from '../../../shared/figures/statistic-table'
import { totalOf } from '../../../shared/figures/table-total'
import { writtenOut } from '../../../shared/figures/written-out'
import { blockText } from '../../../shared/model/block-text'
import type { Table } from '../../../shared/model/blocks/table'
import { newId } from '../../../shared/model/ids'
import { emptyIndicator, type Indicator } from '../../../shared/model/indicator'
import { chapter, reportOf } from '../model/reports'

const indicators: readonly Indicator[] = [
  { ...emptyIndicator, id: newId(), group: '复议', name: '收案', value: '295', prior: '229' },
  { ...emptyIndicator, id: newId(), group: '复议', name: '结案', value: '281', prior: '300' },
  { ...emptyIndicator, id: newId(), group: '诉讼', name: '应诉', prior: '12' },
]

test('every number of a statistic table follows the register, and what is missing is a blank', () => {
  const columns = ['unit', 'now', 'prior', 'difference', 'rate'] as const
  const table = statisticTable({ caption: '案件', indicators, columns, year: 2025 })
  const words = (register: readonly Indicator[]): string => {
    const report = reportOf([chapter('', [table])], { register: [...register] })
    const [block] = writtenOut(report).chapters[0]?.blocks ?? []
    return block ? blockText(block) : ''
  }
  expect(words(indicators)).toBe(
    [
      '案件',
      '项目\t单位\t2025年\t2024年\t增减\t同比',
      '复议：收案\t件\t295\t229\t增加66件\t28.82%',
      '复议：结案\t件\t281\t300\t减少19件\t-6.33%',
      '诉讼：应诉\t件\t【待填】\t12\t【待填】\t【待填】',
    ].join('\n'),
  )
  const changed = indicators.map((each) =>
    each.name === '收案' ? { ...each, value: '200' } : each,
  )
  expect(words(changed)).toContain('复议：收案\t件\t200\t229\t减少29件\t-12.66%')
})

test('indicators side by side stand under the merged names of their groups', () => {
  const columns = ['unit', 'now', 'prior', 'rate'] as const
  const table = statisticTable({ caption: '', indicators, columns, year: 2025, isAcross: true })
  const spans = table.children.map(({ children }) =>
    children.map(({ rowSpan = 1, columnSpan = 1 }) => `${rowSpan}×${columnSpan}`).join(' '),
  )
  expect(spans.slice(0, 2)).toEqual(['2×1 1×2 1×1', '1×1 1×1 1×1'])
  const report = reportOf([chapter('', [table])], { register: [...indicators] })
  const [block] = writtenOut(report).chapters[0]?.blocks ?? []
  expect(block && blockText(block)).toBe(
    [
      '年份\t复议\t诉讼',
      '收案（件）\t结案（件）\t应诉（件）',
      '2025年\t295\t281\t【待填】',
      '2024年\t229\t300\t12',
      '同比\t28.82%\t-6.33%\t【待填】',
    ].join('\n'),
  )
})

test('of one group its name is not repeated, and without a year the columns say 本年 and 上年', () => {
  const table = statisticTable({
    caption: '',
    indicators: indicators.slice(0, 1),
    columns: ['now', 'prior'],
    year: null,
  })
  const cells = table.children.map(({ children }) =>
    children.map(({ children: [first] }) => (first && 'text' in first ? first.text : '')),
  )
  expect(cells).toEqual([
    ['项目', '本年', '上年'],
    ['收案', '', ''],
  ])
})

describe('a total', () => {
  const [received, closed, sued] = indicators
  const register = [...indicators]
  const parts = register.slice(0, 2)
  const wordsOf = (table: Table, of: readonly Indicator[]): string => {
    const report = reportOf([chapter('', [table])], { register: [...of] })
    const [block] = writtenOut(report).chapters[0]?.blocks ?? []
    return block ? blockText(block) : ''
  }
  const wish = { caption: '', columns: ['now', 'prior', 'rate', 'share'], year: 2025 } as const

  test('is derived of what it sums up, behind it in the register, and its rows have shares of it', () => {
    const total = totalOf(parts, register)
    if (!total || !received || !closed) throw new Error('There is no total.')
    expect(total).toMatchObject({ index: 2, indicator: { group: '复议', name: '合计', unit: '件' } })
    const all = register.toSpliced(2, 0, total.indicator)
    const table = statisticTable({ ...wish, indicators: parts, total: total.indicator, hasTotal: true })
    expect(wordsOf(table, all)).toBe(
      [
        '项目\t2025年\t2024年\t同比\t占比',
        '收案\t295\t229\t28.82%\t51.22%',
        '结案\t281\t300\t-6.33%\t48.78%',
        '合计\t576\t529\t8.88%\t100.00%',
      ].join('\n'),
    )
    const less = all.map((each) => (each.id === received.id ? { ...each, value: '-81' } : each))
    expect(wordsOf(table, less)).toContain('合计\t200\t529\t-62.19%\t100.00%')
    const wide = statisticTable({ ...wish, indicators: parts, total: total.indicator, hasTotal: true, isAcross: true })
    expect(wordsOf(wide, all)).toBe(
      ['年份\t复议\t合计', '收案\t结案', '2025年\t295\t281\t576', '2024年\t229\t300\t529', '同比\t28.82%\t-6.33%\t8.88%', '占比\t51.22%\t48.78%\t100.00%'].join('\n'),
    )
    // A second table takes the same one.
    expect(totalOf(parts.toReversed(), all)).toEqual({ indicator: total.indicator, index: null })
  }) // prettier-ignore

  test('known as a sum is taken, and a name that is taken is not given twice', () => {
    const sum: Indicator = { ...emptyIndicator, id: newId(), name: '总数', formula: `{${closed?.id}} + {${received?.id}}` } // prettier-ignore
    expect(totalOf(parts, [...register, sum])).toEqual({ indicator: sum, index: null })
    const other: Indicator = { ...emptyIndicator, id: newId(), group: '复议', name: '合计' }
    expect(totalOf(parts, [...register, other])?.indicator.name).toBe('合计2')
  })

  test('there is none of one, of different units, of percentages; and then no shares', () => {
    const units = (one: string, two: string) => [{ ...indicators[0], unit: one }, { ...indicators[1], unit: two }] as Indicator[] // prettier-ignore
    expect(totalOf(parts.slice(0, 1), register)).toBeNull()
    expect(totalOf(units('件', '人'), register)).toBeNull()
    expect(totalOf(units('%', '%'), register)).toBeNull()
    expect(totalOf([], register)).toBeNull()
    const table = statisticTable({ ...wish, indicators: sued ? [sued] : [], hasTotal: true })
    expect(wordsOf(table, register)).toBe(
      '项目\t2025年\t2024年\t同比\n应诉\t【待填】\t12\t【待填】',
    )
  })
})
