import type { ChartData } from '../resolve/chart-data'
import type { PageMetrics } from './page-metrics'

/** In points. */
export interface ChartSize {
  readonly width: number
  readonly height: number
}

/** Lines of the page that a chart takes, where it does not need more. */
const usualLines = 9
/** A bar that lies, with the room beside it, in points. */
const lyingBar = 15

/** As wide as the type area, and so high that it stands on whole lines. */
export function chartSize(
  data: ChartData,
  { characterPitch, linePitch, grid }: Pick<PageMetrics, 'characterPitch' | 'linePitch' | 'grid'>,
): ChartSize {
  const width = characterPitch * grid.characters
  const lines = Math.min(grid.lines - 3, Math.max(usualLines, linesOf(data, linePitch)))
  return { width, height: lines * linePitch }
}

function linesOf({ kind, categories, series }: ChartData, linePitch: number): number {
  if (kind === 'pie') return Math.ceil((categories.length * 16 + 40) / linePitch)
  if (kind !== 'horizontal') return 0
  return Math.ceil((categories.length * (series.length * lyingBar + 8) + 60) / linePitch)
}
