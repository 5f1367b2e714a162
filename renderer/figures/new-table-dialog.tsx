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
        <Count label="行数" value={rows} most={most.rows} onChange={setRows} autoFocus />
        <Count label="列数" value={columns} most={most.columns} onChange={setColumns} />
        <p>第一行作表头，跨页时每页重复。</p>
        {/* Return in a field inserts. */}
        <button type="submit" hidden />
      </form>
    </Modal>
  )
}

interface CountProps {
  readonly label: string
  readonly value: number
  readonly most: number
  readonly onChange: (value: number) => void
  readonly autoFocus?: boolean
}

function Count({ label, value, most: max, onChange, autoFocus = false }: CountProps): JSX.Element {
  return (
    <label>
      {label}
      <InputNumber
        autoFocus={autoFocus}
        aria-label={label}
        min={1}
        max={max}
        value={value}
        onFocus={({ target }) => target.select()}
        onChange={(count) => onChange(count ?? 1)}
      />
    </label>
  )
}
