import {
  ArcElement,
  BarController,
  BarElement,
  BasicPlatform,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
} from 'chart.js'
import type { ChartData } from '../../shared/resolve/chart-data'
import { configurationOf } from './configuration'
import { unfilled } from '../../shared/figures/printed-figure'
import { fontOf, type ChartLook } from './look'

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
)

/**
 * Draws a chart and lends its canvas to `use`; it is empty afterwards. The same chart and look
 * always give the same pixels. The faces must be there already. Throws where there is no canvas.
 */
export function drawnChart<T>(
  data: ChartData,
  look: ChartLook,
  use: (canvas: HTMLCanvasElement) => T,
): T {
  const canvas = document.createElement('canvas')
  canvas.width = look.width
  canvas.height = look.height
  // Drawn by the processor, not the graphics card: every machine gives the same.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  if (!context) throw new Error('There is no canvas to draw a chart in.')
  if (data.fault !== null) {
    drawFrame(context, look)
    return use(canvas)
  }
  // The basic platform hears nothing of the window: a chart is a picture.
  const chart = new Chart(canvas, {
    ...configurationOf(data, look, context),
    platform: BasicPlatform,
  })
  try {
    return use(canvas)
  } finally {
    chart.destroy()
  }
}

/** Where there is nothing to draw yet: an empty frame that says so. */
function drawFrame(context: CanvasRenderingContext2D, look: ChartLook): void {
  const { width, height, scale } = look
  const { canvas } = context
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  context.scale(scale, scale)
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.strokeStyle = context.fillStyle = '#000'
  context.lineWidth = 0.7
  context.strokeRect(1, 1, width - 2, height - 2)
  context.font = fontOf(look)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(unfilled, width / 2, height / 2)
}
