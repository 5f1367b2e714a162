import { Button, Input, Modal, Radio } from 'antd'
import { useState, type JSX } from 'react'
import { ReactEditor } from 'slate-react'
import type { Session } from '../session/session'
import { withhold, withholdTarget, type WithholdTarget } from '../session/slate/withhold'
import './editions.css'

export interface WithholdDialogProps {
  readonly session: Session
  readonly onClose: () => void
}

const kinds: Readonly<Record<WithholdTarget['kind'], string>> = {
  text: '文字',
  table: '整张表',
  image: '整张图',
  chart: '整张图表',
}

/** 不公开: what is selected is left out of the public edition, or worded otherwise there. */
export function WithholdDialog({ session, onClose }: WithholdDialogProps): JSX.Element | null {
  const editor = session.editorOf(session.state().openChapter)
  const [target] = useState(() => withholdTarget(editor))
  const [wording, setWording] = useState(target?.wording ?? '')
  const [isWorded, setWorded] = useState(wording !== '')
  if (!target) return null
  const mark = (value: string | null): void => {
    session.together(() => withhold(editor, value))
    onClose()
    ReactEditor.focus(editor)
  }
  const isMarked = target.wording !== null
  return (
    <Modal
      open
      title="不公开的内容"
      width={560}
      onCancel={onClose}
      footer={
        <>
          {isMarked && (
            <Button className="withhold-off" onClick={() => mark(null)} data-testid="withhold-off">
              恢复公开
            </Button>
          )}
          <Button onClick={onClose}>取消</Button>
          <Button
            type="primary"
            disabled={isWorded && wording.trim() === ''}
            onClick={() => mark(isWorded ? wording.trim() : '')}
            data-testid="withhold-ok"
          >
            确定
          </Button>
        </>
      }
    >
      <div className="withhold" data-testid="withhold">
        <p className="withhold-words">
          <span className="withhold-kind">{kinds[target.kind]}</span>
          <span>{target.words || '（没有标题）'}</span>
        </p>
        <p className="editions-note">报送稿照旧印出；公开稿里：</p>
        <Radio.Group
          value={isWorded}
          onChange={({ target: { value } }) => setWorded(value === true)}
          options={[
            { value: false, label: '略去' },
            { value: true, label: '换成另一种说法' },
          ]}
        />
        <Input
          aria-label="公开稿里的说法"
          placeholder="例如：若干"
          value={wording}
          maxLength={200}
          disabled={!isWorded}
          onChange={({ target: { value } }) => setWording(value)}
        />
      </div>
    </Modal>
  )
}
