import type { Chart } from '../model/blocks/chart'
import type { BlockId } from '../model/ids'
import { chaptersInOrder, type Report } from '../model/report'
import { countReportBlanks } from '../model/blanks'
import { computedTexts } from '../model/computed-text'
import { labelsOf } from '../model/labels'
import { writtenReport, type WrittenBlock, type WrittenReport } from '../model/written'
import { figuresWhenAsked } from '../figures/written-out'
import { chartData, chartGaps, type ChartData } from './chart-data'
import { tableIn } from './tables'

/**
 * The charts of a report for which something is still to be filled in. What a chart lacks of a table
 * that can be drawn is a blank of the table, and is filled in there.
 */
export function unfilledCharts(
  report: WrittenReport,
  dataOf: (chart: Chart) => ChartData,
): ReadonlySet<BlockId> {
  const open = chaptersInOrder(report)
    .flatMap(({ blocks }) => chartsIn(blocks))
    .filter((chart) => {
      const data = dataOf(chart)
      return data.fault !== null || (chart.source.of !== 'table' && chartGaps(data).length > 0)
    })
  return new Set(open.map(({ id }) => id))
}

/** So much of a report is still to be filled in or deleted: blanks, hints, charts. */
export function countOpen(report: Report): number {
  const figures = figuresWhenAsked(report.register)
  const textOf = computedTexts((figure) => figures().textOf(figure), labelsOf(report))
  const written = writtenReport(report, textOf)
  const { fills, hints } = countReportBlanks(written)
  const table = (id: BlockId) => tableIn(written, id)
  const charts = unfilledCharts(written, (chart) =>
    chartData(chart, { figures: figures(), year: report.year, table, earlier: [] }),
  )
  return fills + hints + charts.size
}

const known = new WeakMap<readonly WrittenBlock[], readonly Chart[]>()

/** Looked for once in a chapter as it stands. */
function chartsIn(blocks: readonly WrittenBlock[]): readonly Chart[] {
  const before = known.get(blocks)
  if (before) return before
  const charts = blocks.filter((block) => block.type === 'chart')
  known.set(blocks, charts)
  return charts
}
