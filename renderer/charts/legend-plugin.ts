import type { Chart, Plugin } from 'chart.js'
import { drawPoint } from 'chart.js/helpers'
import { fontOf, textSize, type ChartLook } from './look'
import { ink } from './plain'
import type { SeriesLook } from './series-look'

/** The swatch before a name, and the room between names, in points. */
const swatch = { width: 24, height: 8, gap: 4 }
const between = 12
const rowHeight = textSize + 5

/** The names of a chart's series in rows below it, each before it as it is drawn. */
export interface SeriesLegend {
  /** In points; nothing where one series needs no name. */
  readonly height: number
  readonly plugin: Plugin
}

/**
 * Chart.js' own legend shows of a line neither its dashes nor its points, by which alone lines are
 * told apart in print.
 */
export function seriesLegend(
  names: readonly string[],
  looks: readonly SeriesLook[],
  look: ChartLook,
  context: CanvasRenderingContext2D,
): SeriesLegend {
  const rows = names.length > 1 ? rowsOf(names, look, context) : []
  return {
    height: rows.length * rowHeight,
    plugin: {
      id: 'antou-legend',
      afterDraw: (chart) => {
        chart.ctx.save()
        chart.ctx.font = fontOf(look)
        chart.ctx.textAlign = 'left'
        chart.ctx.textBaseline = 'middle'
        for (const [at, row] of rows.entries()) {
          drawRow(chart, row, looks, chart.height - (rows.length - at - 0.5) * rowHeight - 3)
        }
        chart.ctx.restore()
      },
    },
  }
}

interface Entry {
  readonly index: number
  readonly name: string
  readonly width: number
}

function rowsOf(
  names: readonly string[],
  look: ChartLook,
  context: CanvasRenderingContext2D,
): readonly (readonly Entry[])[] {
  context.font = fontOf(look)
  const rows: Entry[][] = [[]]
  let used = 0
  for (const [index, name] of names.entries()) {
    const width = swatch.width + swatch.gap + context.measureText(name).width + between
    if (used > 0 && used + width > look.width) {
      rows.push([])
      used = 0
    }
    rows.at(-1)?.push({ index, name, width })
    used += width
  }
  return rows
}

function drawRow(
  { ctx, width: whole }: Chart,
  row: readonly Entry[],
  looks: readonly SeriesLook[],
  y: number,
): void {
  let x = (whole - row.reduce((sum, { width }) => sum + width, -between)) / 2
  for (const { index, name, width } of row) {
    const series = looks[index]
    if (series) drawSwatch(ctx, series, x, y)
    ctx.fillStyle = ink
    ctx.fillText(name, x + swatch.width + swatch.gap, y)
    x += width
  }
}

function drawSwatch(ctx: CanvasRenderingContext2D, series: SeriesLook, x: number, y: number): void {
  ctx.save()
  ctx.strokeStyle = ink
  if (series.kind === 'bar') {
    ctx.fillStyle = series.fill
    ctx.lineWidth = 0.7
    ctx.fillRect(x, y - swatch.height / 2, swatch.width, swatch.height)
    ctx.strokeRect(x, y - swatch.height / 2, swatch.width, swatch.height)
  } else {
    ctx.lineWidth = 1.2
    ctx.setLineDash([...series.dash])
    ctx.beginPath()
    ctx.moveTo(x, y)
    ctx.lineTo(x + swatch.width, y)
    ctx.stroke()
    ctx.setLineDash([])
    ctx.lineWidth = 1
    ctx.fillStyle = series.isHollow ? '#fff' : ink
    const point = { pointStyle: series.point, radius: 3, borderWidth: 1 }
    drawPoint(ctx, point, x + swatch.width / 2, y)
  }
  ctx.restore()
}
