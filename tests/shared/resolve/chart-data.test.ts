import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usesOf } from '../../../shared/figures/figure-uses'
import { shownIndicators } from '../../../shared/figures/shown-indicators'
import { statisticTable } from '../../../shared/figures/statistic-table'
import { writtenOut } from '../../../shared/figures/written-out'
import type { Block } from '../../../shared/model/block'
import type { Chart } from '../../../shared/model/blocks/chart'
import type { EarlierYear } from '../../../shared/model/earlier-year'
import { newId } from '../../../shared/model/ids'
import type { Indicator } from '../../../shared/model/indicator'
import { chartGaps, chartRemarks, type ChartData } from '../../../shared/resolve/chart-data'
import { asTable } from '../../../shared/resolve/chart-as-table'
import { usualSkip } from '../../../shared/resolve/chart-table'
import { resolve } from '../../../shared/resolve/resolve'
import { indicatorOf, anyRegister } from '../model/indicators'
import { chapter, image, reportOf, table } from '../model/reports'
import { chartOf } from './charts'

const received = indicatorOf('收案', { group: '复议', value: '295', prior: '229' })
const closed = indicatorOf('结案', { group: '复议', value: '281', prior: '300' })
const share = indicatorOf('按期结案率', {
  group: '复议',
  unit: '%',
  decimals: 2,
  value: '95.25',
  prior: '96.1',
})
const open = indicatorOf('听证', { group: '复议', prior: '12' })

describe('a chart over indicators', () => {
  test('shows the printed values of each, by the years of the report', () => {
    const data = dataOf(over([received, closed], ['prior', 'now']))
    expect(words(data)).toEqual(['收案 结案', '2024年(件): 229 300', '2025年(件): 295 281'])
  })

  test('shows the change with its sign, and its rate as tables print it', () => {
    const data = dataOf(over([received, closed], ['difference', 'rate']))
    expect(words(data)).toEqual(['收案 结案', '增减(件): 66 -19', '同比(%): 28.82 -6.33'])
  })

  test('a percentage changes by points', () => {
    const data = dataOf(over([share], ['now', 'difference', 'rate']))
    expect(words(data)).toEqual([
      '按期结案率',
      '2025年(%): 95.25',
      '增减(个百分点): -0.85',
      '同比(个百分点): -0.85',
    ])
  })

  test('of several units each number carries its own', () => {
    expect(words(dataOf(over([received, share], ['now'])))).toEqual([
      '收案 按期结案率',
      '2025年(): 295件 95.25%',
    ])
  })

  test('what has no value is a gap that is named, never a nought', () => {
    const data = dataOf(over([received, open], ['prior', 'now']))
    expect(words(data)).toEqual(['收案 听证', '2024年(件): 229 12', '2025年(件): 295 _'])
    expect(chartGaps(data)).toEqual(['“复议.听证”还没有填。'])
  })

  test('a deleted indicator is a gap; without any value there is nothing to draw', () => {
    const chart = over([received, closed], ['now'])
    const data = dataOf(chart, { register: [received] })
    expect(words(data)).toEqual(['收案 已删除的指标', '2025年(): 295件 _'])
    expect(dataOf(chart, { register: [] }).fault).toBe('这些指标都还没有数，图画不出来。')
  })

  test('of several groups each name stands behind its group', () => {
    const other = indicatorOf('收案', { group: '诉讼', value: '5' })
    const data = dataOf(over([received, other], ['now']), { register: [received, other] })
    expect(data.categories).toEqual(['复议：收案', '诉讼：收案'])
  })

  test('a pie shows one value and the share of each in the whole, and nothing negative', () => {
    const parts = [
      indicatorOf('维持', { value: '57', prior: '1' }),
      indicatorOf('撤销', { value: '15', prior: '2' }),
    ]
    const pie = over(parts, ['now', 'prior'], { kind: 'pie' })
    expect(words(dataOf(pie, { register: parts }))).toEqual([
      '维持 撤销',
      '2025年(件): 57件，79.17% 15件，20.83%',
    ])
    const below = [parts[0], indicatorOf('差额', { value: '-3' })] as Indicator[]
    const data = dataOf(over(below, ['now'], { kind: 'pie' }), { register: below })
    expect(words(data)).toEqual(['维持 差额', '2025年(件): 57 _'])
    expect(chartGaps(data)).toEqual(['“差额”是负数，饼图画不出来。'])
  })

  test('draws no number that the register has not', () => {
    fc.assert(
      fc.property(
        anyRegister.filter((all) => all.length > 0),
        (register) => {
          const { series } = dataOf(over(register, ['prior', 'now']), { register })
          const entries = [register.map(({ prior }) => prior), register.map((each) => each.value)]
          const invented = series.flatMap(({ points }, at) =>
            points.filter(({ kind }, index) => {
              const entry = entries[at]?.[index] ?? ''
              return kind === 'value' && !/\d/u.test(entry)
            }),
          )
          expect(invented).toEqual([])
        },
      ),
    )
  })
})

describe('a chart over the years', () => {
  const chart = chartOf({ of: 'years', indicators: [received.id, share.id] })
  const of = (id: Indicator['id'], name: string, unit: string, value: string) => ({
    id,
    group: '复议',
    name,
    unit,
    value,
  })
  const earlier: EarlierYear[] = [
    { year: 2022, values: [of(received.id, '收案', '件', '150')] },
    {
      year: 2023,
      values: [of(newId(), '收案', '件', '180'), of(share.id, '按期结案率', '件', '7')],
    },
  ]

  test('takes earlier years from the store, by id or by name, of the same unit alone', () => {
    const data = dataOf(chart, { earlier })
    expect(words(data)).toEqual([
      '2022年 2023年 2024年 2025年',
      '收案(件): 150件 180件 229件 295件',
      '按期结案率(%): _ _ 96.10% 95.25%',
    ])
    // Their own reports have them or not: nothing is to be filled in here.
    expect(chartGaps(data)).toEqual([])
    expect(chartRemarks(data)).toEqual([
      '“复议.按期结案率”没有2022年的数。',
      '“复议.按期结案率”2023年的单位是“件”，和今年不同。',
    ])
  })

  test('without any it has the two years of its own register', () => {
    expect(dataOf(chart).categories).toEqual(['2024年', '2025年'])
  })
})

describe('a chart over a table', () => {
  test('columns are series: sums, units and remarks are left out', () => {
    const source = table('', [
      ['项目', '单位', '2025年', '2024年', '备注'],
      ['收案', '件', '1,295', '229', '含转送'],
      ['结案', '件', '281', '—', ''],
      ['合计', '件', '1,576', '229', ''],
    ])
    const data = dataOf(chartOf({ of: 'table', table: source.id, by: 'columns' }), {
      blocks: [source],
    })
    expect(words(data)).toEqual(['收案 结案', '2025年(): 1,295 281', '2024年(): 229 _'])
    expect(data.series[0]?.points[0]).toMatchObject({ value: '1295' })
    expect(chartGaps(data)).toEqual([])
  })

  test('cells with 万 beside cells without are drawn as what they are', () => {
    const drawn = (...rows: string[][]) => {
      const source = table('', [['项目', '2025年', '2024年'], ...rows])
      const chart = chartOf({ of: 'table', table: source.id, by: 'columns' })
      return dataOf(chart, { blocks: [source] }).series.map(({ unit, points }) => [
        unit,
        ...points.map((point) => (point.kind === 'value' ? point.value : '_')),
      ])
    }
    expect(drawn(['送达', '1.2万', '8000'], ['走访', '3', '—'])).toEqual([
      ['', '12000', '3'],
      ['', '8000', '_'],
    ])
    expect(drawn(['甲', '2亿元', '3000万元'], ['乙', '1亿元', '500万元'])).toEqual([
      ['元', '200000000', '100000000'],
      ['元', '30000000', '5000000'],
    ])
    // All alike, they stay as they are printed.
    expect(drawn(['甲', '1.2万元', '3万元'], ['乙', '4万元', '—'])).toEqual([
      ['万元', '1.2', '4'],
      ['万元', '3', '_'],
    ])
  })

  test('rows in per cent are not drawn beside numbers, unless there are no others', () => {
    const rows = [['收案', '件', '80', '72'], ['出庭率', '%', '88', '90'], ['办结', '件', '60', '60']] // prettier-ignore
    const drawn = (by: 'columns' | 'rows', of: readonly string[][]): readonly string[] => {
      const source = table('', [['项目', '单位', '2025年', '2024年'], ...of])
      const written = writtenOut(reportOf([chapter('', [source])])).chapters[0]?.blocks[0]
      const skip = written?.type === 'table' ? [...usualSkip(written, by)] : []
      return words(
        dataOf(chartOf({ of: 'table', table: source.id, by, skip }), { blocks: [source] }),
      )
    }
    expect(drawn('columns', rows)).toEqual(['收案 办结', '2025年(): 80 60', '2024年(): 72 60'])
    expect(drawn('rows', rows).slice(1)).toEqual(['收案(): 80 72', '办结(): 60 60'])
    expect(drawn('columns', rows.slice(1, 2))).toEqual(['出庭率', '2025年(): 88', '2024年(): 90'])
  })

  test('rows are series where they are asked for, and series can be left out', () => {
    const source = table('', [
      ['项目', '维持（件）', '撤销（件）'],
      ['2024年', '30', '4'],
      ['2025年', '57', '15'],
    ])
    const by = (fields: object): ChartData =>
      dataOf(chartOf({ of: 'table', table: source.id, by: 'rows', ...fields }), {
        blocks: [source],
      })
    expect(words(by({}))).toEqual(['维持（件） 撤销（件）', '2024年(): 30 4', '2025年(): 57 15'])
    expect(words(by({ skip: ['2024年'] }))).toEqual(['维持（件） 撤销（件）', '2025年(): 57 15'])
    expect(words(by({ by: 'columns' }))[1]).toBe('维持（件）(件): 30 57')
  })

  test('a merged head names its columns by both of its rows', () => {
    const cell = (text: string, spans = {}) => ({
      type: 'table-cell' as const,
      ...spans,
      children: [{ text }] as { text: string }[],
    })
    const source = {
      type: 'table' as const,
      id: newId(),
      caption: '',
      children: [
        [cell('单位', { rowSpan: 2 }), cell('行政复议', { columnSpan: 2 })],
        [cell('收案'), cell('结案')],
        [cell('东河区'), cell('12'), cell('11')],
      ].map((children) => ({ type: 'table-row' as const, children })),
    } as Block
    const data = dataOf(chartOf({ of: 'table', table: source.id, by: 'columns' }), {
      blocks: [source],
    })
    expect(words(data)).toEqual(['东河区', '行政复议 收案(): 12', '行政复议 结案(): 11'])
  })

  test('figures of a statistic table are its numbers; what is unfilled is a gap that is named', () => {
    const source = statisticTable({
      caption: '',
      indicators: [received, open],
      columns: ['now', 'prior', 'rate'],
      year: 2025,
    })
    const data = dataOf(chartOf({ of: 'table', table: source.id, by: 'columns' }), {
      blocks: [source],
    })
    expect(words(data)).toEqual([
      '收案 听证',
      '2025年(): 295 _',
      '2024年(): 229 12',
      '同比(%): 28.82% _',
    ])
    expect(chartGaps(data)).toEqual(['“听证、2025年”还没有填。', '“听证、同比”还没有填。'])
  })

  test.each([
    [['28.8%', '-6.3个百分点'], ['同比']],
    [['28.8%', ''], ['同比']],
    [['28.8', '-6.3'], []],
  ])('rates %j beside numbers are left out at first, as %j', (rates, left) => {
    const [one = '', other = ''] = rates
    const made = table('', [
      ['项目', '件数', '同比'],
      ['收案', '295', one],
      ['结案率', '95.25', other],
    ])
    const [written] = writtenOut(reportOf([chapter('甲', [made])])).chapters[0]?.blocks ?? []
    if (written?.type !== 'table') throw new Error('It is a table.')
    expect(usualSkip(written, 'columns')).toEqual(left)
  })

  test('a table of nothing but rates is drawn whole', () => {
    const made = table('', [
      ['项目', '办结率', '满意率'],
      ['收案', '95%', '99%'],
    ])
    const [written] = writtenOut(reportOf([chapter('甲', [made])])).chapters[0]?.blocks ?? []
    if (written?.type !== 'table') throw new Error('It is a table.')
    expect(usualSkip(written, 'columns')).toEqual([])
  })

  test('a table that is gone is said to be', () => {
    const chart = chartOf({ of: 'table', table: newId(), by: 'columns' })
    expect(dataOf(chart).fault).toBe('图表所用的表格已经不在这份报告里。')
  })
})

test('charts and pictures are counted together as 图, tables for themselves', () => {
  const blocks = [
    image('街景'),
    table('情况', [['甲']]),
    over([received], ['now'], { caption: '收案' }),
    image('走访'),
  ]
  const labels = resolve(
    reportOf([chapter('一', blocks)], { register: [received] }),
  ).blocks.flatMap((block) => ('label' in block ? `${block.label}${block.caption}` : []))
  expect(labels).toEqual(['图1街景', '表1情况', '图2收案', '图3走访'])
})

test('where nobody draws it a chart is the table of its numbers, and always says them in words', () => {
  const report = reportOf([chapter('一', [over([received, open], ['prior', 'now'])])], {
    register: [received, open],
    year: 2025,
  })
  const [found] = resolve(report).blocks.filter((block) => block.type === 'chart')
  if (!found) throw new Error('The chart is not there.')
  expect(found.alt).toBe('柱状图。2024年：收案229件，听证12件；2025年：收案295件，听证【待填】。')
  const rows = asTable(found).rows.map((row) => row.map(({ runs }) => runs[0]?.text ?? ''))
  expect(rows).toEqual([
    ['项目', '2024年（件）', '2025年（件）'],
    ['收案', '229', '295'],
    ['听证', '12', '【待填】'],
  ])
})

test('a chart is a use of its indicators, and shows those whose value of this year it draws', () => {
  const bars = over([received, closed], ['now'], { caption: '收结案' })
  const past = over([open], ['prior'])
  const report = reportOf([chapter('一', [bars, past])], { register: [received, closed, open] })
  expect(usesOf(writtenOut(report), closed.id)).toMatchObject([
    { block: bars.id, excerpt: '图表：收结案' },
  ])
  expect(usesOf(writtenOut(report), share.id)).toEqual([])
  expect(shownIndicators(report).map(({ name }) => name)).toEqual(['收案', '结案'])
})

function over(
  indicators: readonly Indicator[],
  values: ('prior' | 'now' | 'difference' | 'rate')[],
  fields: Partial<Chart> = {},
): Chart {
  return chartOf({ of: 'indicators', indicators: indicators.map(({ id }) => id), values }, fields)
}

interface Around {
  readonly register?: readonly Indicator[]
  readonly blocks?: readonly Block[]
  readonly earlier?: readonly EarlierYear[]
}

function dataOf(
  chart: Chart,
  { register = [received, closed, share, open], blocks = [], earlier = [] }: Around = {},
): ChartData {
  const report = reportOf([chapter('一', [...blocks, chart])], {
    register: [...register],
    year: 2025,
  })
  const found = resolve(report, earlier).blocks.find(({ type }) => type === 'chart')
  if (found?.type !== 'chart') throw new Error('The chart is not there.')
  return found.data
}

/** The categories, then each series with its unit and what stands beside its points; _ is a gap. */
function words({ categories, series }: ChartData): string[] {
  const lines = series.map(({ name, unit, points }) => {
    const texts = points.map((point) => (point.kind === 'value' ? point.text : '_'))
    return `${name}(${unit}): ${texts.join(' ')}`
  })
  return [categories.join(' '), ...lines]
}
