import type { Chart } from '../../shared/model/blocks/chart'
import type { BlockId } from '../../shared/model/ids'
import type { WrittenTable } from '../../shared/model/written'
import { chartData, type ChartData } from '../../shared/resolve/chart-data'
import { tableIn } from '../../shared/resolve/tables'
import { unfilledCharts } from '../../shared/resolve/unfilled-charts'
import type { SessionState } from './session'

interface Known {
  readonly from: Pick<SessionState, 'figures' | 'earlier'>
  readonly year: number | null
  readonly table: WrittenTable | undefined
  readonly data: ChartData
}

const known = new WeakMap<Chart, Known>()

/**
 * What a chart of the open report shows as things stand: the same object as long as it shows the
 * same. Asked with every key, it looks only at what the chart is made of.
 */
export function chartOf(chart: Chart, state: SessionState): ChartData {
  const { figures, earlier, report, written } = state
  const { source } = chart
  const table = source.of === 'table' ? tableIn(written, source.table) : undefined
  const before = known.get(chart)
  const isSame =
    before?.table === table &&
    before?.year === report.year &&
    before.from.earlier === earlier &&
    (source.of === 'table' || before.from.figures === figures)
  if (isSame && before) return before.data
  const made = chartData(chart, { figures, year: report.year, table: () => table, earlier })
  const data = before && JSON.stringify(before.data) === JSON.stringify(made) ? before.data : made
  known.set(chart, { from: { figures, earlier }, year: report.year, table, data })
  return data
}

/** The charts of the open report for which something is still to be filled in. */
export function openCharts(state: SessionState): ReadonlySet<BlockId> {
  return unfilledCharts(state.written, (chart) => chartOf(chart, state))
}
