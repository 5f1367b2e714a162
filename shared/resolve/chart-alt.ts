import type { ChartKind } from '../model/blocks/chart'
import { unfilled } from '../figures/printed-figure'
import type { ChartData, ChartPoint } from './chart-data'

/** As the dialog and the alternative text have them. */
export const chartNames: Readonly<Record<ChartKind, string>> = {
  bar: '柱状图',
  horizontal: '条形图',
  line: '折线图',
  pie: '饼图',
  combined: '柱线组合图',
}

/** A chart in words, for who cannot see it: every number with its name. */
export function chartAlt({ kind, categories, series, fault }: ChartData): string {
  if (fault !== null) return `${chartNames[kind]}：${fault}`
  const lines = series.map(({ name, unit, points }) => {
    const words = points.map((point, at) => `${categories[at] ?? ''}${wordsOf(point, unit)}`)
    return `${name}：${words.join('，')}`
  })
  return `${chartNames[kind]}。${lines.join('；')}。`
}

function wordsOf(point: ChartPoint, unit: string): string {
  if (point.kind === 'gap') return point.message === null ? '无' : unfilled
  const { text } = point
  return text.includes(unit) ? text : text + unit
}
