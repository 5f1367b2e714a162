import { Button, Modal } from 'antd'
import type { JSX } from 'react'
import { failureSentence } from '../../../shared/model/failure'
import type { Session } from '../../session/session'
import { useSessionState } from '../../session/use-session'

export interface UnsavedDialogProps {
  readonly session: Session
  readonly onRetry: () => void
  readonly onStay: () => void
  readonly onClose: () => void
}

/** The window is to close and something could not be saved: the user decides. */
export function UnsavedDialog({
  session,
  onRetry,
  onStay,
  onClose,
}: UnsavedDialogProps): JSX.Element {
  const save = useSessionState(session, (state) => state.save)
  return (
    <Modal
      open
      title="还有内容没有存上"
      closable={false}
      onCancel={onStay}
      footer={
        <>
          <Button danger onClick={onClose}>
            不保存，直接关闭
          </Button>
          <Button onClick={onStay}>先不关闭</Button>
          <Button type="primary" autoFocus onClick={onRetry}>
            再存一次并关闭
          </Button>
        </>
      }
    >
      {save.kind === 'failed' ? failureSentence(save.failure) : '刚才写下的内容还没有写入磁盘。'}
      <p>直接关闭会失去最后一次保存之后写下的内容。</p>
    </Modal>
  )
}
