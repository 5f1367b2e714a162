import type { Chart } from '../../../shared/model/blocks/chart'
import type { WrittenBlock } from '../../../shared/model/written'
import { chartRows } from '../../../shared/resolve/chart-as-table'
import type { ChartData } from '../../../shared/resolve/chart-data'
import type { WrittenFragment } from './fragment'

/** For other programs a chart is the table of its numbers, under the same number and caption. */
export function withChartTables(
  copied: WrittenFragment,
  dataOf: (chart: Chart) => ChartData,
): WrittenFragment {
  const blocks = copied.blocks.map((block): WrittenBlock => {
    if (block.type !== 'chart') return block
    const { id, caption } = block
    const children = chartRows(dataOf(block)).map((texts) => ({
      type: 'table-row' as const,
      children: texts.map((text) => ({ type: 'table-cell' as const, children: [{ text }] })),
    }))
    return { type: 'table', id, caption, children }
  })
  return { ...copied, blocks }
}
