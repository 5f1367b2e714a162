import type { ChartData } from '../../shared/resolve/chart-data'
import { datasetOf } from './datasets'
import { labelPlugin } from './label-plugin'
import { seriesLegend } from './legend-plugin'
import { textSize, widest, type ChartLook } from './look'
import { ink, paperPlugin, plain, thin, type Configuration, type Options } from './plain'
import { pieConfiguration } from './pie'
import { looksOf } from './series-look'
import { labelsOf, unitLine, wrapped } from './words'

/** Room for names and numbers beside the axes, in points: an estimate for what must be known before. */
const beside = 48

/** A chart as Chart.js is told to draw it: black on white, without movement. */
export function configurationOf(
  data: ChartData,
  look: ChartLook,
  context: CanvasRenderingContext2D,
): Configuration {
  if (data.kind === 'pie') return pieConfiguration(data, look)
  const lies = data.kind === 'horizontal'
  const looks = looksOf(data, look.scale)
  const bars = data.series.filter((_, index) => looks[index]?.kind === 'bar')
  const lines = data.series.filter((_, index) => looks[index]?.kind === 'line')
  const slot = (look.width - beside) / Math.max(1, data.categories.length)
  const perBar = (slot * 0.72) / Math.max(1, bars.length)
  const labelWidth = data.labelled ? widest(context, look, labelsOf(data)) : 0
  const turned = !lies && bars.length > 0 && labelWidth > perBar + 6
  const isTwofold = data.kind === 'combined' && bars.length > 0 && lines.length > 0
  const units = {
    first: unitLine((isTwofold ? bars : data.series).map(({ unit }) => unit)),
    second: isTwofold ? unitLine(lines.map(({ unit }) => unit)) : '',
  }
  const names = data.series.map(({ name }) => name)
  const legend = seriesLegend(names, looks, look, context)
  const perLine = lies ? 9 : Math.max(1, Math.floor((slot - 2) / textSize))
  return {
    type: 'bar',
    data: {
      labels: data.categories.map((name) => wrapped(name, perLine)),
      datasets: data.series.map((series, index) => datasetOf(series, looks[index], isTwofold)),
    },
    options: {
      ...plain(look),
      indexAxis: lies ? 'y' : 'x',
      layout: {
        padding: {
          top: (units.first || units.second ? textSize + 6 : 4) + (turned ? labelWidth : textSize),
          right: lies ? labelWidth + 6 : 6,
          left: 2,
          bottom: legend.height + 6,
        },
      },
      scales: scalesOf({ lies, isTwofold, family: look.family }),
      plugins: { legend: { display: false } },
    },
    plugins: [paperPlugin, legend.plugin, labelPlugin(data, look, { turned, units, lies })],
  }
}

interface ScalesParts {
  readonly lies: boolean
  readonly isTwofold: boolean
  readonly family: string
}

function scalesOf({ lies, isTwofold, family }: ScalesParts): NonNullable<Options['scales']> {
  const ticks = { color: ink, font: { family, size: textSize } }
  const names = {
    grid: { display: false },
    border: { color: ink, width: thin },
    ticks: { ...ticks, autoSkip: false, maxRotation: 0, minRotation: 0 },
  }
  const numbers = {
    beginAtZero: true,
    grid: { color: '#c8c8c8', lineWidth: 0.4, drawTicks: false },
    border: { color: ink, width: thin },
    ticks: {
      ...ticks,
      maxTicksLimit: 6,
      // As the report writes its numbers: without separators.
      callback: (value: string | number) => String(Number(Number(value).toPrecision(12))),
    },
  }
  const scales = {
    [lies ? 'y' : 'x']: names,
    [lies ? 'x' : 'y']: numbers,
    ...(isTwofold && {
      second: { ...numbers, position: 'right', grid: { display: false, drawTicks: false } },
    }),
  }
  return scales as NonNullable<Options['scales']>
}
