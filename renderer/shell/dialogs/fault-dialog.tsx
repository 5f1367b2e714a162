import { Button, Modal } from 'antd'
import type { JSX } from 'react'
import type { Fault } from '../window-state'

export interface FaultDialogProps {
  readonly fault: Fault
  readonly onSaveReport: (text: string) => void
  readonly onClose: () => void
}

/** A fault of the program: what became of the text, and what to do. */
export function FaultDialog({ fault, onSaveReport, onClose }: FaultDialogProps): JSX.Element {
  return (
    <Modal
      open
      title="程序出了点问题"
      onCancel={onClose}
      footer={
        <>
          <Button onClick={() => onSaveReport(fault.text)}>保存错误报告…</Button>
          <Button type="primary" autoFocus onClick={onClose}>
            继续
          </Button>
        </>
      }
    >
      <p>{savedSentence(fault.saved)}</p>
      <p>
        可以继续编辑；如果窗口显示不正常，请关闭程序再打开。问题反复出现时，请保存错误报告交给维护人员，里面有版本和出错的位置，没有报告的文字。
      </p>
      <details>
        <summary>技术信息</summary>
        <pre className="fault-text">{fault.text}</pre>
      </details>
    </Modal>
  )
}

function savedSentence(saved: boolean | null): string {
  if (saved === null) return '正在把已写下的内容存到磁盘……'
  if (saved) return '已写下的内容都已存到磁盘，没有丢失。'
  return '最后写下的内容还没有存上，请不要关闭窗口，先看左下角的保存状态并点“重试”。'
}
