import { App, Button } from 'antd'
import type { JSX } from 'react'
import type { Failure } from '../../shared/model/failure'
import { FailureNotice } from '../ui/failure-notice'

export interface FailureScreenProps {
  readonly failure: Failure
  readonly onRetry: () => void
  readonly onSetAside: () => void
  readonly onShowFolder: () => void
}

/** The store cannot be worked with: what happened, and every way on that fits. */
export function FailureScreen(props: FailureScreenProps): JSX.Element {
  const { failure, onRetry, onSetAside, onShowFolder } = props
  const { modal } = App.useApp()
  const ask = (): void => {
    modal.confirm({
      title: '把损坏的数据文件另存，从空的开始？',
      content: '损坏的文件原样改名保留在数据文件夹里，不会删除，以后仍可交给维护人员修复。',
      okText: '另存并新建',
      cancelText: '取消',
      onOk: onSetAside,
    })
  }
  return (
    <main className="failure-screen" data-pane="main">
      <FailureNotice message={failure.message} action={failure.action} testId="failure-screen">
        <Button type="primary" onClick={onRetry}>
          重试
        </Button>
        <Button onClick={onShowFolder}>打开数据文件夹</Button>
        {failure.code === 'store-corrupt' && <Button onClick={ask}>另存损坏文件并新建…</Button>}
      </FailureNotice>
    </main>
  )
}
