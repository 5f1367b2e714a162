import type { BatchForm } from '../../shared/figures/form-batch'
import type { RegisterTable } from '../../shared/figures/register-table'
import type { IndicatorId } from '../../shared/model/ids'
import type { IndicatorFields } from '../../shared/model/indicator'
import type { Session } from '../session/session'
import { inserted } from './changes'

/** Takes over what a file has for the register, as one undo step. */
export function takeFile(
  session: Session,
  { changes, added }: Pick<RegisterTable, 'changes' | 'added'>,
): void {
  const fields = new Map<IndicatorId, Partial<IndicatorFields>>()
  for (const { indicator, field, to } of changes) {
    const own = field === 'decimals' ? { decimals: Number(to) } : { [field]: to }
    fields.set(indicator.id, { ...fields.get(indicator.id), ...own })
  }
  session.together(() => {
    if (fields.size > 0) {
      session.change({
        type: 'set-indicators',
        changes: [...fields].map(([indicator, own]) => ({ indicator, fields: own })),
      })
    }
    if (added.length > 0) {
      session.change(inserted(added, session.state().report.register.length))
    }
  })
}

/** Takes over what returned forms have, all of them as one undo step; gives how many changes. */
export function takeForms(session: Session, forms: readonly BatchForm[]): number {
  const changes = forms.flatMap(({ form }) => form.changes)
  takeFile(session, { changes, added: [] })
  return changes.length
}
