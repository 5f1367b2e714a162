import { useRef, useState, type JSX } from 'react'
import { Transforms, type Editor } from 'slate'
import { ReactEditor, useReadOnly, useSlateStatic } from 'slate-react'
import type { Table } from '../../../../shared/model/blocks/table'
import { useNumber } from '../../../session/use-session'
import { headRowsOf } from '../../../../shared/model/table-grid'
import { columnWidths } from '../../../../shared/model/column-widths'
import { setWidths } from '../../../session/slate/tables'
import { PlainField } from '../../plain-field'
import { useRenewal } from '../../renewals'
import { useSession } from '../../session-context'
import { WithheldNote } from '../withheld-note'
import type { BlockProps } from '../block-props'
import { ColumnBorders } from './column-borders'

/** A table under its caption; 表N is computed, the caption's words are a field. */
export function TableBlock({ attributes, children, element }: BlockProps<Table>): JSX.Element {
  const editor = useSlateStatic()
  const label = useNumber(useSession(), ({ labels }) => labels.get(element.id))
  const key = useRenewal(element.id)
  const readOnly = useReadOnly()
  const drawn = useRef<HTMLTableElement>(null)
  const [pulled, setPulled] = useState<readonly number[] | null>(null)
  const widths = pulled ?? columnWidths(element)
  const setShares = (shares: readonly number[]): void =>
    setWidths(editor, ReactEditor.findPath(editor, element)[0] ?? 0, shares)
  const setCaption = (caption: string): void => {
    Transforms.setNodes<Table>(editor, { caption }, { at: ReactEditor.findPath(editor, element) })
  }
  return (
    <div key={key} {...attributes} className="table-block" data-block={element.id}>
      <WithheldNote wording={element.withheld} />
      <div className="caption" contentEditable={false}>
        <span className="caption-label">{label}</span>
        <PlainField
          label={`${label ?? '表'}的标题`}
          placeholder="表格标题"
          value={element.caption}
          onChange={setCaption}
          onLeave={() => focusFirstCell(editor, element)}
        />
      </div>
      <div className="table-frame">
        <table
          ref={drawn}
          data-head={headRowsOf(element.children.map((row) => row.children))}
          data-set={widths !== null || undefined}
        >
          {widths && (
            <colgroup contentEditable={false}>
              {widths.map((width, at) => (
                <col key={at} width={`${width}%`} />
              ))}
            </colgroup>
          )}
          <tbody>{children}</tbody>
        </table>
        {!readOnly && (
          <ColumnBorders table={element} drawn={drawn} onPull={setPulled} onSet={setShares} />
        )}
      </div>
    </div>
  )
}

function focusFirstCell(editor: Editor, table: Table): void {
  const path = ReactEditor.findPath(editor, table)
  Transforms.select(editor, { path: [...path, 0, 0, 0], offset: 0 })
  ReactEditor.focus(editor)
}
