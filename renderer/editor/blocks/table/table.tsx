import type { JSX } from 'react'
import { Transforms, type Editor } from 'slate'
import { ReactEditor, useSlateStatic } from 'slate-react'
import type { Table } from '../../../../shared/model/blocks/table'
import { useNumber } from '../../../session/use-session'
import { headRowsOf } from '../../../../shared/model/table-grid'
import { PlainField } from '../../plain-field'
import { useRenewal } from '../../renewals'
import { useSession } from '../../session-context'
import { WithheldNote } from '../withheld-note'
import type { BlockProps } from '../block-props'

/** A table under its caption; 表N is computed, the caption's words are a field. */
export function TableBlock({ attributes, children, element }: BlockProps<Table>): JSX.Element {
  const editor = useSlateStatic()
  const label = useNumber(useSession(), ({ labels }) => labels.get(element.id))
  const key = useRenewal(element.id)
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
      <table data-head={headRowsOf(element.children.map((row) => row.children))}>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

function focusFirstCell(editor: Editor, table: Table): void {
  const path = ReactEditor.findPath(editor, table)
  Transforms.select(editor, { path: [...path, 0, 0, 0], offset: 0 })
  ReactEditor.focus(editor)
}
