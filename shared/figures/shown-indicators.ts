import type { Chart } from '../model/blocks/chart'
import type { IndicatorId } from '../model/ids'
import type { Register } from '../model/indicator'
import { chaptersInOrder, type Report } from '../model/report'
import { figuresIn } from '../model/written'

/** The indicators whose value a report says, in the order of its register; a share tells none. */
export function shownIndicators(report: Report): Register {
  const shown = new Set<IndicatorId>()
  for (const { blocks } of chaptersInOrder(report)) {
    for (const { indicator, form } of blocks.flatMap(figuresIn)) {
      if (form === 'value' || form === 'number') shown.add(indicator)
    }
    for (const block of blocks) {
      if (block.type === 'chart') for (const id of chartedNow(block)) shown.add(id)
    }
  }
  return report.register.filter(({ id }) => shown.has(id))
}

/** Those whose value of this year a chart draws. */
function chartedNow({ source }: Chart): readonly IndicatorId[] {
  if (source.of === 'table') return []
  return source.of === 'years' || source.values.includes('now') ? source.indicators : []
}
