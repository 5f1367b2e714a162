import { Button, Modal } from 'antd'
import type { JSX } from 'react'

export interface LeaveImportDialogProps {
  /** Decisions that the user changed. */
  readonly corrections: number
  readonly onStay: () => void
  readonly onLeave: () => void
}

/** An import that was worked on is left without being accepted: the user decides. */
export function LeaveImportDialog(props: LeaveImportDialogProps): JSX.Element {
  const { corrections, onStay, onLeave } = props
  return (
    <Modal
      open
      title="导入的文件还没有接受"
      closable={false}
      onCancel={onStay}
      footer={
        <>
          <Button danger onClick={onLeave} data-testid="leave-import">
            放弃这次导入
          </Button>
          <Button type="primary" autoFocus onClick={onStay}>
            继续核对
          </Button>
        </>
      }
    >
      {`已经改了${corrections}处识别结果。放弃之后，这些修改就没有了，文件要重新导入。`}
    </Modal>
  )
}
