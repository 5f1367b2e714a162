import { Button, Modal } from 'antd'
import type { JSX } from 'react'

export interface StillExportingDialogProps {
  readonly onWait: () => void
  readonly onClose: () => void
  readonly onStay: () => void
}

/** The window is to close while a PDF is being written. */
export function StillExportingDialog(props: StillExportingDialogProps): JSX.Element {
  const { onWait, onClose, onStay } = props
  return (
    <Modal
      open
      title="正在导出文件"
      closable={false}
      onCancel={onStay}
      footer={
        <>
          <Button onClick={onClose}>取消导出并关闭</Button>
          <Button onClick={onStay}>先不关闭</Button>
          <Button type="primary" autoFocus onClick={onWait}>
            导出完再关闭
          </Button>
        </>
      }
    >
      现在关闭，这次导出就不会生成文件；报告的内容都已保存。
    </Modal>
  )
}
