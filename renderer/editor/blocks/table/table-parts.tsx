import type { JSX } from 'react'
import type { TableCell, TableRow } from '../../../../shared/model/blocks/table'
import type { BlockProps } from '../block-props'

export function TableRowPart({ attributes, children }: BlockProps<TableRow>): JSX.Element {
  return <tr {...attributes}>{children}</tr>
}

export function TableCellPart({
  attributes,
  children,
  element,
}: BlockProps<TableCell>): JSX.Element {
  return (
    <td {...attributes} rowSpan={element.rowSpan ?? 1} colSpan={element.columnSpan ?? 1}>
      {children}
    </td>
  )
}
