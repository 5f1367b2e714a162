import { officeHits } from '../../office-list'
import { reportRule } from '../../rule'

/** What the office's own list does not want. */
export const officeWords = reportRule('wording/office-words', 'warning', (report) =>
  officeHits(report, '用词', ({ wrong, right }) =>
    right === '' ? `“${wrong}”在单位用词表里，请核对` : `单位用词表：“${wrong}”应写作“${right}”`,
  ),
)
