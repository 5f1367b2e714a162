import type { ChartData, ChartPoint } from '../../shared/resolve/chart-data'
import { unfilled } from '../../shared/figures/printed-figure'

/** What stands beside a point; empty where nothing does. */
export function labelOf(point: ChartPoint | undefined): string {
  if (!point) return ''
  if (point.kind === 'value') return point.text
  return point.message === null ? '' : unfilled
}

/** All that is written beside points of a chart. */
export function labelsOf({ series }: ChartData): readonly string[] {
  return series.flatMap(({ points }) => points.map(labelOf))
}

/** A name on lines of at most so many characters. */
export function wrapped(name: string, perLine: number): string[] {
  const characters = Array.from(name)
  const lines: string[] = []
  for (let at = 0; at < characters.length; at += perLine) {
    lines.push(characters.slice(at, at + perLine).join(''))
  }
  return lines.length > 0 ? lines : ['']
}

/** The unit of an axis: that of all its series, as 单位：件; empty where they have several. */
export function unitLine(units: readonly string[]): string {
  const [unit = '', ...others] = [...new Set(units)]
  return unit === '' || others.length > 0 ? '' : `单位：${unit}`
}
