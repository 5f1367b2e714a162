import type { Chart, Element, Plugin } from 'chart.js'
import type { ChartData } from '../../shared/resolve/chart-data'
import { createLabelRoom, type LabelRoom } from './label-room'
import { fontOf, textSize, type ChartLook } from './look'
import { ink } from './plain'
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
      ctx.fillStyle = ink
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

/** Those of bars first: their place is theirs, those of lines make way. */
function drawLabels(chart: Chart, data: ChartData, places: LabelPlaces): void {
  const room = createLabelRoom(chart.ctx, chart.width)
  const isLine = (index: number): boolean => chart.getDatasetMeta(index).type === 'line'
  const all = [...data.series.keys()]
  const bars = all.filter((index) => !isLine(index))
  for (const index of bars) drawOf(chart, data, index, places, room)
  const lines = all.filter(isLine)
  for (const index of lines) {
    for (const element of chart.getDatasetMeta(index).data) {
      const place = placeIn(element)
      if (place) room.keep(place)
    }
  }
  for (const index of lines) {
    drawOf(chart, data, index, places, room, bars.length > 0)
  }
}

function drawOf(
  chart: Chart,
  { series }: ChartData,
  index: number,
  { turned, lies }: LabelPlaces,
  room: LabelRoom,
  isOverBars = false,
): void {
  const meta = chart.getDatasetMeta(index)
  for (const [at, point] of (series[index]?.points ?? []).entries()) {
    const text = labelOf(point)
    const isGap = point.kind === 'gap'
    // Over bars a line's gap is one of theirs, which says so already.
    if (text === '' || (isGap && isOverBars)) continue
    // Of a bar that hangs down, over its beginning: below its end stand the names of the axis.
    const hangs = point.kind === 'value' && point.value.startsWith('-') && meta.type !== 'line'
    const place = isGap || hangs ? beginning(chart, index, at, lies) : placeIn(meta.data[at])
    if (!place) continue
    if (meta.type === 'line') room.beside(text, place, index % 2 === 1 && !isOverBars)
    else if (lies) besideLying(chart.ctx, text, place)
    else if (turned) aboveTurned(chart.ctx, text, place)
    else room.above(text, place)
  }
}

interface Place {
  readonly x: number
  readonly y: number
}

function placeIn(element: Element | undefined): Place | null {
  return element ? (element.getProps(['x', 'y'], true) as Place) : null
}

/** Where a bar begins, or would: what has no value has no height either. */
function beginning(chart: Chart, index: number, at: number, lies: boolean): Place | null {
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

function besideLying(ctx: CanvasRenderingContext2D, text: string, { x, y }: Place): void {
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  ctx.fillText(text, x + 3, y + textSize * 0.06)
}

function aboveTurned(ctx: CanvasRenderingContext2D, text: string, { x, y }: Place): void {
  ctx.save()
  ctx.translate(x, y - 3)
  ctx.rotate(-Math.PI / 2)
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  ctx.fillText(text, 0, 0)
  ctx.restore()
}
