import type { PointStyle } from 'chart.js'
import type { ChartData } from '../../shared/resolve/chart-data'
import { fillOf } from './patterns'

/** How a series is told apart in black and white. */
export type SeriesLook =
  | { readonly kind: 'bar'; readonly fill: CanvasPattern | string }
  | {
      readonly kind: 'line'
      /** In points. */
      readonly dash: readonly number[]
      readonly point: PointStyle
      readonly isHollow: boolean
    }

const dashes = [[], [5, 2.5], [1.5, 2], [8, 2, 1.5, 2], [3, 3], [10, 3]] as const
const points = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot', 'star'] as const

/** The looks of a chart's series in their order. */
export function looksOf({ kind, series }: ChartData, scale: number): readonly SeriesLook[] {
  const lastIsLine = kind === 'combined' && series.length > 1
  return series.map((_, index) => {
    if (kind === 'line') return lineLook(index)
    return lastIsLine && index === series.length - 1
      ? lineLook(0)
      : { kind: 'bar', fill: fillOf(index, scale) }
  })
}

/** With each round of dashes the points move on by one: the pairs repeat after 36 lines. */
function lineLook(index: number): SeriesLook {
  const at = index + Math.floor(index / dashes.length)
  return {
    kind: 'line',
    dash: dashes[index % dashes.length] ?? [],
    point: points[at % points.length] ?? 'circle',
    isHollow: at % 2 === 0,
  }
}
