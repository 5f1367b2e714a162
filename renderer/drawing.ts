import type { ChartData } from '../shared/resolve/chart-data'
import { drawnChart } from './charts/draw-chart'
import { fetchChartFaces } from './charts/faces'
import type { ChartLook } from './charts/look'

/** The page in which main draws charts for paper: it shows nothing and answers one question. */
Object.assign(globalThis, {
  /** The chart as the data URL of a PNG. */
  drawChart: async (data: ChartData, look: ChartLook): Promise<string> => {
    await fetchChartFaces(data, look)
    return drawnChart(data, look, (canvas) => canvas.toDataURL('image/png'))
  },
})
