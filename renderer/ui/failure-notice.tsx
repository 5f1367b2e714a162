import { Result } from 'antd'
import type { JSX, ReactNode } from 'react'

export interface FailureNoticeProps {
  /** What happened. */
  readonly message: string
  /** What to do next. */
  readonly action: string
  readonly children: ReactNode
  readonly testId?: string
}

/** A failure that fills its place: the sentence, what to do, and the buttons to do it with. */
export function FailureNotice(props: FailureNoticeProps): JSX.Element {
  const { message, action, children, testId } = props
  return (
    <div className="failure-notice" role="alert" data-testid={testId}>
      <Result status="warning" title={message} subTitle={action} extra={children} />
    </div>
  )
}
