import { unfilled } from '../figures/printed-figure'
import type { ChartData, ChartPoint } from './chart-data'
import type { ResolvedCell, ResolvedChart, ResolvedTable } from './resolved'

/** A chart that nobody drew, as the table of its numbers: categories down, series across. */
export function asTable({ chapter, block, label, caption, data }: ResolvedChart): ResolvedTable {
  const rows = chartRows(data).map((texts) => texts.map(cellOf))
  return { type: 'table', chapter, block, label, caption, landscape: false, widths: null, rows }
}

/** The numbers of a chart as rows of texts under a head; one cell that says why there are none. */
export function chartRows({
  categories,
  series,
  fault,
}: ChartData): readonly (readonly string[])[] {
  if (fault !== null) return [[fault]]
  const head = [
    '项目',
    ...series.map(({ name, unit }) => (unit === '' ? name : `${name}（${unit}）`)),
  ]
  const rows = categories.map((name, at) => [
    name,
    ...series.map(({ points }) => textOf(points[at])),
  ])
  return [head, ...rows]
}

function textOf(point: ChartPoint | undefined): string {
  if (!point) return ''
  if (point.kind === 'value') return point.text
  return point.message === null ? '' : unfilled
}

function cellOf(text: string): ResolvedCell {
  const run = { text, bold: false, underline: false, lead: false }
  return { rowSpan: 1, columnSpan: 1, runs: [run] }
}
