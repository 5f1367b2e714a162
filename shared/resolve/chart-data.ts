import type { EarlierYear } from '../model/earlier-year'
import type { Figures } from '../figures/printed-figure'
import type { Chart, ChartKind } from '../model/blocks/chart'
import type { BlockId } from '../model/ids'
import type { WrittenTable } from '../model/written'
import { indicatorSeries, yearSeries } from './chart-indicators'
import { shared } from './chart-shares'
import { tableSeries } from './chart-table'

/** A chart as it is drawn: plain names and numbers. */
export interface ChartData {
  readonly kind: ChartKind
  /** With the numbers beside bars, points and slices. */
  readonly labelled: boolean
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** Why there is nothing to draw, in Chinese; null where there is something. */
  readonly fault: string | null
}

export interface ChartSeries {
  readonly name: string
  /** Of all its values; empty where they have several. */
  readonly unit: string
  /** One for each category. */
  readonly points: readonly ChartPoint[]
}

export type ChartPoint =
  /** `value` is an exact decimal as printed, `text` what stands beside it. */
  | { readonly kind: 'value'; readonly value: string; readonly text: string }
  /**
   * Nothing is drawn; `message` says what is to be filled in, null where nothing is. A remark says why
   * there is nothing where nobody can fill it in here.
   */
  | { readonly kind: 'gap'; readonly message: string | null; readonly remark?: string }

/** What charts of a report take their numbers from. */
export interface ChartContext {
  readonly figures: Figures
  /** Of the report. */
  readonly year: number | null
  readonly table: (id: BlockId) => WrittenTable | undefined
  /** Of the same office, oldest first; the report's own two years are not in it. */
  readonly earlier: readonly EarlierYear[]
}

/** What a chart shows as things stand. Never a number that nobody entered: what has none is a gap. */
export function chartData(chart: Chart, context: ChartContext): ChartData {
  const { kind, source, unlabelled } = chart
  const found = seriesOf(chart, context)
  const labelled = unlabelled !== true
  if (typeof found === 'string') {
    return { kind, labelled, categories: [], series: [], fault: found }
  }
  const drawn = kind === 'pie' ? shared(found) : found
  const hasValue = drawn.series.some(({ points }) => points.some((each) => each.kind === 'value'))
  const fault = hasValue ? null : nothing[source.of]
  return { kind, labelled, ...drawn, fault }
}

/** What is to be filled in before the chart is whole, each once. */
export function chartGaps({ series, fault }: ChartData): readonly string[] {
  if (fault !== null) return [fault]
  const messages = series.flatMap(({ points }) =>
    points.flatMap((point) => (point.kind === 'gap' && point.message ? [point.message] : [])),
  )
  return [...new Set(messages)]
}

/** Why a chart has gaps that nobody is asked to fill in, each once. */
export function chartRemarks({ series }: ChartData): readonly string[] {
  const remarks = series.flatMap(({ points }) =>
    points.flatMap((point) => (point.kind === 'gap' && point.remark ? [point.remark] : [])),
  )
  return [...new Set(remarks)]
}

/** Categories and series, or why there are none. */
export type FoundSeries = Pick<ChartData, 'categories' | 'series'>

const nothing = {
  indicators: '这些指标都还没有数，图画不出来。',
  years: '这些指标都还没有数，图画不出来。',
  table: '表里没有可以画的数。',
} as const

function seriesOf({ source }: Chart, context: ChartContext): FoundSeries | string {
  if (source.of === 'indicators') return indicatorSeries(source, context)
  if (source.of === 'years') return yearSeries(source, context)
  const table = context.table(source.table)
  return table ? tableSeries(table, source) : '图表所用的表格已经不在这份报告里。'
}
