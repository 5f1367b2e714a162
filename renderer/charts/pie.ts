import type { Plugin } from 'chart.js'
import type { ChartData } from '../../shared/resolve/chart-data'
import { fontOf, textSize, type ChartLook } from './look'
import { fillOf } from './patterns'
import { ink, plain, valuesOf, type Configuration } from './plain'
import { labelOf } from './words'

/** A pie whose legend names every slice with its number, and whose larger slices say their share. */
export function pieConfiguration(data: ChartData, look: ChartLook): Configuration {
  const [series] = data.series
  const values = series ? valuesOf(series) : []
  const fills = values.map((_, index) => fillOf(index, look.scale))
  const legend = data.categories.map((name, at) => {
    const text = data.labelled ? labelOf(series?.points[at]) : ''
    return text === '' ? name : `${name}　${text}`
  })
  return {
    type: 'pie',
    data: {
      labels: legend,
      datasets: [
        {
          type: 'pie',
          data: values,
          backgroundColor: fills,
          borderColor: ink,
          borderWidth: 0.7,
        },
      ],
    },
    options: {
      ...plain(look),
      layout: { padding: { top: 18, bottom: 18, left: 40, right: 10 } },
      plugins: {
        legend: {
          display: true,
          position: 'right',
          labels: {
            color: ink,
            font: { family: look.family, size: textSize },
            boxWidth: 22,
            boxHeight: 10,
            padding: 7,
          },
        },
      },
    },
    plugins: data.labelled ? [sharesPlugin(values, look)] : [],
  }
}

/** A slice smaller than this says its share in the legend alone. */
const smallest = 0.03

function sharesPlugin(values: readonly (number | null)[], look: ChartLook): Plugin {
  const sum = values.reduce<number>((total, each) => total + (each ?? 0), 0)
  return {
    id: 'antou-shares',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart
      if (sum === 0) return
      ctx.save()
      ctx.font = fontOf(look)
      ctx.fillStyle = ink
      ctx.textBaseline = 'middle'
      for (const [at, element] of chart.getDatasetMeta(0).data.entries()) {
        const share = (values[at] ?? 0) / sum
        if (share < smallest) continue
        const { x, y, startAngle, endAngle, outerRadius } = element.getProps(
          ['x', 'y', 'startAngle', 'endAngle', 'outerRadius'],
          true,
        ) as Readonly<Record<string, number>>
        const middle = ((startAngle ?? 0) + (endAngle ?? 0)) / 2
        const far = (outerRadius ?? 0) + 4
        ctx.textAlign =
          Math.cos(middle) < -0.1 ? 'right' : Math.cos(middle) > 0.1 ? 'left' : 'center'
        const rise = Math.sin(middle) * (far + textSize / 2)
        ctx.fillText(
          `${(share * 100).toFixed(1)}%`,
          (x ?? 0) + Math.cos(middle) * far,
          (y ?? 0) + rise,
        )
      }
      ctx.restore()
    },
  }
}
