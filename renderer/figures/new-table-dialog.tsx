import { InputNumber, Modal } from 'antd'
import { useState, type JSX } from 'react'
import { ReactEditor } from 'slate-react'
import type { Session } from '../session/session'
import { insertTable } from '../session/slate/tables'
import './figures.css'

export interface NewTableDialogProps {
  readonly session: Session
  readonly onClose: () => void
}

/** More are made by 插入行 and by pasting. */
const most = { rows: 200, columns: 20 } as const

/** 表格: how many rows and columns, the head among them. */
export function NewTableDialog({ session, onClose }: NewTableDialogProps): JSX.Element {
  const editor = session.editorOf(session.state().openChapter)
  const [rows, setRows] = useState(4)
  const [columns, setColumns] = useState(3)
  const insert = (): void => {
    insertTable(editor, rows, columns)
    onClose()
    ReactEditor.focus(editor)
  }
  return (
    <Modal open title="插入表格" width={360} okText="插入" onOk={insert} onCancel={onClose}>
      <form
        className="new-table"
        data-testid="new-table"
        onSubmit={(event) => {
          event.preventDefault()
          insert()
        }}
      >
        <label>
          行数
          <InputNumber
            autoFocus
            aria-label="行数"
            min={1}
            max={most.rows}
            value={rows}
            onFocus={({ target }) => target.select()}
            onChange={(value) => setRows(value ?? 1)}
          />
        </label>
        <label>
          列数
          <InputNumber
            aria-label="列数"
            min={1}
            max={most.columns}
            value={columns}
            onFocus={({ target }) => target.select()}
            onChange={(value) => setColumns(value ?? 1)}
          />
        </label>
        <p>第一行作表头，跨页时每页重复。</p>
        {/* Return in a field inserts. */}
        <button type="submit" hidden />
      </form>
    </Modal>
  )
}
