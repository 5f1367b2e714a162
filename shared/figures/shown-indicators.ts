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
  }
  return report.register.filter(({ id }) => shown.has(id))
}
