import type { Chart, Element, Plugin } from 'chart.js'
import type { ChartData } from '../../shared/resolve/chart-data'
import { fontOf, textSize, type ChartLook } from './look'
import { labelOf } from './words'

export interface LabelPlaces {
  /** The texts stand on their side, where a bar is narrower than its number. */
  readonly turned: boolean
  /** Bars lie. */
  readonly lies: boolean
  /** Above the axes, as 单位：件. */
  readonly units: { readonly first: string; readonly second: string }
}

/** Writes the report's own numbers beside bars and points, 【待填】 into gaps, and the units. */
export function labelPlugin(data: ChartData, look: ChartLook, places: LabelPlaces): Plugin {
  return {
    id: 'antou-labels',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart
      ctx.save()
      ctx.font = fontOf(look)
      ctx.fillStyle = '#000'
      drawUnits(chart, places.units)
      if (data.labelled) drawLabels(chart, data, places)
      ctx.restore()
    },
  }
}

function drawUnits({ ctx, width }: Chart, { first, second }: LabelPlaces['units']): void {
  ctx.textBaseline = 'top'
  ctx.textAlign = 'left'
  ctx.fillText(first, 2, 1)
  ctx.textAlign = 'right'
  ctx.fillText(second, width - 2, 1)
}

function drawLabels(chart: Chart, { series }: ChartData, { turned, lies }: LabelPlaces): void {
  for (const [index, { points }] of series.entries()) {
    const meta = chart.getDatasetMeta(index)
    const isLine = meta.type === 'line'
    for (const [at, point] of points.entries()) {
      const text = labelOf(point)
      if (text === '') continue
      const isGap = point.kind === 'gap'
      const place = isGap ? gapPlace(chart, index, at, lies) : placeIn(meta.data[at])
      if (!place) continue
      const isNegative = point.kind === 'value' && point.value.startsWith('-')
      if (isLine) besideLine(chart.ctx, text, place, index)
      else if (lies) besideLying(chart.ctx, text, place, isNegative)
      else if (turned) aboveTurned(chart.ctx, text, place, isNegative)
      else aboveBar(chart.ctx, text, place, isNegative)
    }
  }
}

interface Place {
  readonly x: number
  readonly y: number
}

function placeIn(element: Element | undefined): Place | null {
  return element ? (element.getProps(['x', 'y'], true) as Place) : null
}

/** Where a bar would begin: what has no value has no height either. */
function gapPlace(chart: Chart, index: number, at: number, lies: boolean): Place | null {
  const place = placeIn(chart.getDatasetMeta(index).data[at])
  const value = chart.scales[lies ? 'x' : 'y']?.getPixelForValue(0)
  if (!place || value === undefined) return null
  const { x, y } = place
  if (!lies) return { x: Number.isFinite(x) ? x : placeOf(chart, 'x', at), y: value }
  return { x: value, y: Number.isFinite(y) ? y : placeOf(chart, 'y', at) }
}

function placeOf(chart: Chart, axis: 'x' | 'y', at: number): number {
  return chart.scales[axis]?.getPixelForValue(at) ?? 0
}

function aboveBar(
  ctx: CanvasRenderingContext2D,
  text: string,
  { x, y }: Place,
  isNegative: boolean,
): void {
  ctx.textAlign = 'center'
  ctx.textBaseline = isNegative ? 'top' : 'bottom'
  ctx.fillText(text, x, y + (isNegative ? 2 : -1.5))
}

function besideLying(
  ctx: CanvasRenderingContext2D,
  text: string,
  { x, y }: Place,
  isNegative: boolean,
): void {
  ctx.textAlign = isNegative ? 'right' : 'left'
  ctx.textBaseline = 'middle'
  ctx.fillText(text, x + (isNegative ? -3 : 3), y)
}

function aboveTurned(
  ctx: CanvasRenderingContext2D,
  text: string,
  { x, y }: Place,
  isNegative: boolean,
): void {
  ctx.save()
  ctx.translate(x, y + (isNegative ? 3 : -3))
  ctx.rotate(-Math.PI / 2)
  ctx.textAlign = isNegative ? 'right' : 'left'
  ctx.textBaseline = 'middle'
  ctx.fillText(text, 0, 0)
  ctx.restore()
}

/** Of the second line below its points; on white, so that no line runs through a number. */
function besideLine(
  ctx: CanvasRenderingContext2D,
  text: string,
  { x, y }: Place,
  index: number,
): void {
  const isBelow = index % 2 === 1
  ctx.textAlign = 'center'
  ctx.textBaseline = isBelow ? 'top' : 'bottom'
  const at = y + (isBelow ? 5 : -5)
  ctx.strokeStyle = '#fff'
  ctx.lineWidth = textSize / 3
  ctx.lineJoin = 'round'
  ctx.strokeText(text, x, at)
  ctx.fillText(text, x, at)
}
