import type { Plugin } from 'chart.js'
import type { ChartData } from '../../shared/resolve/chart-data'
import { fontOf, textSize, type ChartLook } from './look'
import { fillOf } from './patterns'
import { ink, paperPlugin, plain, thin, valuesOf, type Configuration } from './plain'
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
          borderWidth: thin,
        },
      ],
    },
    options: {
      ...plain(look),
      layout: { padding: { top: 6, bottom: 6, left: 16, right: 6 } },
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
    plugins: data.labelled ? [paperPlugin, sharesPlugin(values, look)] : [paperPlugin],
  }
}

/** A slice smaller than this says its share in the legend alone. */
const smallest = 0.05

/** The share of each larger slice within it, on white, so that it is read on every fill. */
function sharesPlugin(values: readonly (number | null)[], look: ChartLook): Plugin {
  const sum = values.reduce<number>((total, each) => total + (each ?? 0), 0)
  return {
    id: 'antou-shares',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart
      if (sum === 0) return
      ctx.save()
      ctx.font = fontOf(look)
      ctx.textBaseline = 'middle'
      ctx.textAlign = 'center'
      for (const [at, element] of chart.getDatasetMeta(0).data.entries()) {
        const share = (values[at] ?? 0) / sum
        if (share < smallest) continue
        const arc = element.getProps(['x', 'y', 'startAngle', 'endAngle', 'outerRadius'], true)
        const middle = (Number(arc['startAngle']) + Number(arc['endAngle'])) / 2
        const far = Number(arc['outerRadius']) * 0.72
        const x = Number(arc['x']) + Math.cos(middle) * far
        const y = Number(arc['y']) + Math.sin(middle) * far
        const text = `${(share * 100).toFixed(1)}%`
        const { width } = ctx.measureText(text)
        ctx.fillStyle = '#fff'
        ctx.fillRect(x - width / 2 - 2, y - textSize / 2 - 1.5, width + 4, textSize + 3)
        ctx.fillStyle = ink
        ctx.fillText(text, x, y)
      }
      ctx.restore()
    },
  }
}
