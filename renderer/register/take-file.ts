import type { BatchForm } from '../../shared/figures/form-batch'
import { formulaTyped } from '../../shared/figures/formula-names'
import type { FieldChange, RegisterTable } from '../../shared/figures/register-table'
import type { IndicatorId } from '../../shared/model/ids'
import type { IndicatorFields, Register } from '../../shared/model/indicator'
import type { Session } from '../session/session'
import { inserted } from './changes'

/** Takes over what a file has for the register, as one undo step. */
export function takeFile(
  session: Session,
  { changes, added }: Pick<RegisterTable, 'changes' | 'added'>,
): void {
  const fields = new Map<IndicatorId, Partial<IndicatorFields>>()
  const all = [...session.state().report.register, ...added]
  for (const change of changes) {
    const { id } = change.indicator
    fields.set(id, { ...fields.get(id), ...fieldsOf(change, all) })
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

function fieldsOf({ field, to }: FieldChange, all: Register): Partial<IndicatorFields> {
  if (field === 'decimals') return { decimals: Number(to) }
  return field === 'formula' ? { formula: formulaTyped(to, all), value: null } : { [field]: to }
}

/** Takes over what returned forms have, all of them as one undo step; gives how many changes. */
export function takeForms(session: Session, forms: readonly BatchForm[]): number {
  const changes = forms.flatMap(({ form }) => form.changes)
  takeFile(session, { changes, added: [] })
  return changes.length
}
