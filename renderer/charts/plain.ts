import type { ChartConfiguration, Plugin } from 'chart.js'
import type { ChartSeries } from '../../shared/resolve/chart-data'
import { textSize, type ChartLook } from './look'

/** Chart.js' own type for what is drawn here: bars and lines over one another. */
export type Configuration = ChartConfiguration<
  'bar' | 'line' | 'pie',
  (number | null)[],
  string | string[]
>
export type Options = NonNullable<Configuration['options']>

export const ink = '#000'
/** The width of axes and of the edges of bars, in points. */
export const thin = 0.7

/** White paper below all that is drawn: a picture without it would be half transparent. */
export const paperPlugin: Plugin = {
  id: 'antou-paper',
  beforeDraw: ({ ctx, width, height }) => {
    ctx.save()
    ctx.fillStyle = '#fff'
    ctx.fillRect(0, 0, width, height)
    ctx.restore()
  },
}

/** What all charts have in common. */
export function plain({ scale, family }: ChartLook): Options {
  return {
    responsive: false,
    animation: false,
    events: [],
    devicePixelRatio: scale,
    font: { family, size: textSize },
    color: ink,
  }
}

/** Numbers only for the drawing: what is written beside them are the exact texts. */
export function valuesOf({ points: all }: ChartSeries): (number | null)[] {
  return all.map((point) => (point.kind === 'value' ? Number(point.value) : null))
}
