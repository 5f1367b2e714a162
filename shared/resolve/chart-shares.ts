import { decimalOf, rounded, zero, type Decimal } from '../figures/decimal'
import { usualDecimals } from '../figures/printed-figure'
import type { ChartPoint, ChartSeries, FoundSeries } from './chart-data'

/** The first series alone, each value with its share of all; parts of a whole are never negative. */
export function shared({ categories, series: [first] }: FoundSeries): FoundSeries {
  if (!first) return { categories, series: [] }
  const points = first.points.map(withoutNegative(categories))
  const values = points.flatMap((point) => (point.kind === 'value' ? [decimalOf(point.value)] : []))
  const isWhole = points.every(({ kind }) => kind === 'value')
  const sum = values.reduce((total, each) => total.plus(each), zero)
  const hasShares = isWhole && !sum.isZero()
  const series: ChartSeries = {
    ...first,
    points: points.map((point) => (hasShares ? withShare(point, sum, first.unit) : point)),
  }
  return { categories, series: [series] }
}

function withoutNegative(categories: readonly string[]) {
  return (point: ChartPoint, at: number): ChartPoint =>
    point.kind === 'value' && decimalOf(point.value).isNegative()
      ? { kind: 'gap', message: `“${categories[at] ?? ''}”是负数，饼图画不出来。` }
      : point
}

function withShare(point: ChartPoint, sum: Decimal, unit: string): ChartPoint {
  if (point.kind !== 'value') return point
  const share = rounded(decimalOf(point.value).div(sum).times(100), usualDecimals)
  const text = point.text.endsWith(unit) ? point.text : point.text + unit
  return { ...point, text: `${text}，${share.toFixed(usualDecimals)}%` }
}
