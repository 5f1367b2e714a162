import type { ChartDataset } from 'chart.js'
import type { ChartSeries } from '../../shared/resolve/chart-data'
import { ink, thin, valuesOf } from './plain'
import type { SeriesLook } from './series-look'

type Dataset = ChartDataset<'bar' | 'line', (number | null)[]>

/** A series as Chart.js draws it; a line stands before the bars, on an axis of its own where it is `second`. */
export function datasetOf(
  series: ChartSeries,
  look: SeriesLook | undefined,
  isTwofold: boolean,
): Dataset {
  const common = { label: series.name, data: valuesOf(series), borderColor: ink }
  if (look?.kind !== 'line') {
    return {
      ...common,
      type: 'bar',
      backgroundColor: look?.fill ?? '#fff',
      borderWidth: thin,
      borderSkipped: false,
      maxBarThickness: 36,
      categoryPercentage: 0.72,
      barPercentage: 0.94,
      order: 1,
    }
  }
  const ground = look.isHollow ? '#fff' : ink
  return {
    ...common,
    type: 'line',
    yAxisID: isTwofold ? 'second' : 'y',
    borderWidth: 1.2,
    borderDash: [...look.dash],
    backgroundColor: ground,
    pointStyle: look.point,
    pointRadius: 3,
    pointBorderWidth: 1,
    pointBackgroundColor: ground,
    pointBorderColor: ink,
    spanGaps: false,
    order: 0,
  }
}
