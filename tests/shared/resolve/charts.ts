import type { Chart, ChartSource } from '../../../shared/model/blocks/chart'
import { newId } from '../../../shared/model/ids'

/** A chart of the source given; bars unless told. */
export function chartOf(source: ChartSource, fields: Partial<Chart> = {}): Chart {
  return {
    type: 'chart',
    id: newId(),
    kind: 'bar',
    source,
    caption: '',
    children: [{ text: '' }],
    ...fields,
  }
}
