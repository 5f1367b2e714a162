import { Alert, Button } from 'antd'
import type { JSX } from 'react'
import type { OpenRemark } from '../../shared/check/open-remarks'

export interface RemarksNoteProps {
  readonly remarks: readonly OpenRemark[]
  readonly onShow: (first: OpenRemark) => void
}

/** That readers of an imported file remarked something which nobody has settled, and the way there. */
export function RemarksNote({ remarks, onShow }: RemarksNoteProps): JSX.Element | null {
  const [first] = remarks
  if (!first) return null
  return (
    <Alert
      type="warning"
      showIcon
      data-testid="open-remarks"
      title={`要公开的内容里，还有${remarks.length}处在原文件里有批注没有处理（批注不会印出）。`}
      action={
        <Button size="small" onClick={() => onShow(first)}>
          去处理
        </Button>
      }
    />
  )
}
