import { Alert, Button } from 'antd'
import type { JSX } from 'react'
import { failureSentence } from '../../shared/model/failure'
import { missingFaces } from './faces'
import type { WindowState } from './window-state'

export interface NoticesProps {
  readonly state: WindowState
  readonly onRetry: () => void
  readonly onSettings: () => void
  readonly onReadFaces: (missing: readonly string[]) => void
}

/** What concerns every screen: the store is read-only, faces are missing. */
export function Notices({ state, onRetry, onSettings, onReadFaces }: NoticesProps): JSX.Element {
  const missing = missingFaces(state.faces)
  const isRead = missing.every((face) => state.view.facesRead.includes(face))
  const readOnly = state.application?.readOnly ?? null
  return (
    <div className="notices">
      {readOnly && (
        <Alert
          banner
          type="warning"
          title={`现在只能阅读和导出，不能修改。${failureSentence(readOnly)}`}
          action={
            <Button size="small" type="link" onClick={onRetry}>
              重试
            </Button>
          }
        />
      )}
      {!isRead && (
        <Alert
          banner
          type="info"
          title={`本机没有安装${missing.join('、')}，屏幕和 PDF 暂用随附的字体，版式不变。安装后重新打开本程序即可。`}
          action={
            <Button size="small" type="link" onClick={onSettings}>
              查看字体
            </Button>
          }
          closable={{ 'aria-label': '不再提示', onClose: () => onReadFaces(missing) }}
        />
      )}
    </div>
  )
}
