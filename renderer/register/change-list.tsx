import type { JSX } from 'react'
import { fullName } from '../../shared/figures/formula-names'
import type { FieldChange } from '../../shared/figures/register-table'
import { columns } from './columns'

/** What a file would change, field by field. */
export function ChangeList({ changes }: { readonly changes: readonly FieldChange[] }): JSX.Element {
  return (
    <ul>
      {changes.map(({ indicator, field, from, to }) => (
        <li key={`${indicator.id} ${field}`}>
          {`${fullName(indicator)}，${titleOf(field)}：`}
          {from === '' ? '（空）' : <del>{from}</del>} → <ins>{to}</ins>
        </li>
      ))}
    </ul>
  )
}

function titleOf(field: string): string {
  if (field === 'formula') return '公式'
  return columns.find(({ key }) => key === field)?.title ?? ''
}
