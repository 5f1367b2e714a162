import { Result } from 'antd'
import type { JSX, ReactNode } from 'react'

export interface FailureNoticeProps {
  /** What it is about, as a file's name. */
  readonly about?: string
  /** What happened. */
  readonly message: string
  /** What to do next. */
  readonly action: string
  readonly children: ReactNode
  readonly testId?: string
}

/** A failure that fills its place: the sentence, what to do, and the buttons to do it with. */
export function FailureNotice(props: FailureNoticeProps): JSX.Element {
  const { about, message, action, children, testId } = props
  return (
    <div className="failure-notice" role="alert" data-testid={testId}>
      <Result
        status="warning"
        title={message}
        subTitle={about === undefined ? action : `${about}：${action}`}
        extra={children}
      />
    </div>
  )
}
