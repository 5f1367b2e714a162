import { Button, InputNumber, Modal } from 'antd'
import { useState, type JSX } from 'react'
import { ReactEditor } from 'slate-react'
import { columnWidths, inPercent, leastWidth } from '../../shared/model/column-widths'
import { widthOf } from '../../shared/model/table-grid'
import type { Session } from '../session/session'
import { setWidths, tablePlace } from '../session/slate/tables'
import './figures.css'

export interface WidthsDialogProps {
  readonly session: Session
  readonly onClose: () => void
}

/** 列宽: of the table at the caret, in shares; or as its words ask for. */
export function WidthsDialog({ session, onClose }: WidthsDialogProps): JSX.Element | null {
  const editor = session.editorOf(session.state().openChapter)
  const [place] = useState(() => tablePlace(editor))
  const count = place ? widthOf(place.grid) : 0
  const even = inPercent(Array.from({ length: count }, () => 1))
  const [widths, setOwn] = useState<readonly number[]>(
    () => (place && columnWidths(place.table)) ?? even,
  )
  if (!place) return null
  const keep = (chosen: readonly number[] | null): void => {
    session.together(() => setWidths(editor, place.index, chosen))
    onClose()
    ReactEditor.focus(editor)
  }
  const sum = Math.round(widths.reduce((all, each) => all + each, 0) * 10) / 10
  return (
    <Modal
      open
      title="列宽"
      width={520}
      onCancel={onClose}
      footer={
        <>
          <Button className="widths-auto" onClick={() => keep(null)}>
            按内容自动
          </Button>
          <Button onClick={() => setOwn(even)}>平均分</Button>
          <Button type="primary" onClick={() => keep(inPercent(widths))}>
            确定
          </Button>
        </>
      }
    >
      <div className="widths" data-testid="widths">
        <p>
          各列占表宽的百分比，也可以直接拖表格的竖线。合起来不是100的，按比例折算（现在{sum}）。
        </p>
        {widths.map((width, at) => (
          <label key={at}>
            第{at + 1}列
            <InputNumber
              aria-label={`第${at + 1}列`}
              min={leastWidth}
              max={100}
              value={width}
              onChange={(value) =>
                setOwn(widths.map((each, other) => (other === at ? (value ?? leastWidth) : each)))
              }
            />
          </label>
        ))}
      </div>
    </Modal>
  )
}
