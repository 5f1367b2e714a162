import type { ChartDataset } from 'chart.js'
import type { ChartData, ChartSeries } from '../../shared/resolve/chart-data'
import { labelPlugin } from './label-plugin'
import { textSize, widest, type ChartLook } from './look'
import { fillOf } from './patterns'
import { ink, plain, valuesOf, type Configuration, type Options } from './plain'
import { pieConfiguration } from './pie'
import { labelsOf, unitLine, wrapped } from './words'

const thin = 0.7
/** Dashes of the lines, in points: each series has its own, and its own points. */
const dashes = [[], [5, 2.5], [1.5, 2], [8, 2, 1.5, 2], [3, 3], [10, 3]]
const points = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot', 'star'] as const

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
  const bars = data.series.filter((_, index) => !isLine(data, index))
  const lines = data.series.filter((_, index) => isLine(data, index))
  const slot = (look.width - beside) / Math.max(1, data.categories.length)
  const perBar = (slot * 0.72) / Math.max(1, bars.length)
  const labelWidth = data.labelled ? widest(context, look, labelsOf(data)) : 0
  const turned = !lies && bars.length > 0 && labelWidth > perBar + 6
  const isTwofold = data.kind === 'combined' && bars.length > 0 && lines.length > 0
  const units = {
    first: unitLine((isTwofold ? bars : data.series).map(({ unit }) => unit)),
    second: isTwofold ? unitLine(lines.map(({ unit }) => unit)) : '',
  }
  const names = lies ? 9 : Math.max(1, Math.floor((slot - 2) / textSize))
  return {
    type: 'bar',
    data: {
      labels: data.categories.map((name) => wrapped(name, names)),
      datasets: data.series.map((series, index) =>
        isLine(data, index)
          ? lineOf(series, index, isTwofold)
          : barOf(series, fillOf(index, look.scale)),
      ),
    },
    options: {
      ...plain(look),
      indexAxis: lies ? 'y' : 'x',
      layout: {
        padding: {
          top: (units.first || units.second ? textSize + 6 : 4) + (turned ? labelWidth : textSize),
          right: lies ? labelWidth + 6 : 6,
          left: 2,
          bottom: 2,
        },
      },
      scales: scalesOf({ lies, isTwofold, family: look.family }),
      plugins: { legend: legendOf(data, look) },
    },
    plugins: [labelPlugin(data, look, { turned, units, lies })],
  }
}

function isLine({ kind, series }: ChartData, index: number): boolean {
  if (kind === 'line') return true
  return kind === 'combined' && series.length > 1 && index === series.length - 1
}

function barOf(
  series: ChartSeries,
  fill: CanvasPattern | string,
): ChartDataset<'bar', (number | null)[]> {
  return {
    type: 'bar',
    label: series.name,
    data: valuesOf(series),
    backgroundColor: fill,
    borderColor: ink,
    borderWidth: thin,
    borderSkipped: false,
    maxBarThickness: 36,
    categoryPercentage: 0.72,
    barPercentage: 0.94,
    order: 1,
  }
}

function lineOf(
  series: ChartSeries,
  index: number,
  isSecond: boolean,
): ChartDataset<'line', (number | null)[]> {
  const isHollow = index % 2 === 0
  return {
    type: 'line',
    label: series.name,
    data: valuesOf(series),
    yAxisID: isSecond ? 'second' : 'y',
    borderColor: ink,
    borderWidth: 1.2,
    borderDash: dashes[(isSecond ? 0 : index) % dashes.length] ?? [],
    backgroundColor: isHollow ? '#fff' : ink,
    pointStyle: points[(isSecond ? 0 : index) % points.length] ?? 'circle',
    pointRadius: 3,
    pointBorderWidth: 1,
    pointBackgroundColor: isHollow ? '#fff' : ink,
    pointBorderColor: ink,
    spanGaps: false,
    order: 0,
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

/** One series needs none: the caption names it. */
function legendOf({ series }: ChartData, { family }: ChartLook): object {
  return {
    display: series.length > 1,
    position: 'bottom',
    labels: {
      color: ink,
      font: { family, size: textSize },
      usePointStyle: false,
      boxWidth: 22,
      boxHeight: 8,
      padding: 8,
    },
  }
}
