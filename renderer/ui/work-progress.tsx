import { Button, Progress } from 'antd'
import type { JSX } from 'react'

export interface WorkProgressProps {
  readonly title: string
  /** What is being done now, in Chinese. */
  readonly stage: string
  /** 0 to 1; null while nobody knows. */
  readonly fraction: number | null
  readonly onCancel: () => void
  readonly cancelTestId?: string
}

/** A long work under way: what it does, how far it is, and a way out. */
export function WorkProgress(props: WorkProgressProps): JSX.Element {
  const { title, stage, fraction, onCancel, cancelTestId } = props
  return (
    <div className="work-progress" role="status" aria-live="polite">
      <div className="work-progress-title">{title}</div>
      <Progress
        percent={fraction === null ? 100 : Math.round(fraction * 100)}
        status="active"
        showInfo={fraction !== null}
        size="small"
        aria-label={title}
      />
      <div className="work-progress-foot">
        <span>{stage}</span>
        <Button size="small" onClick={onCancel} data-testid={cancelTestId}>
          取消
        </Button>
      </div>
    </div>
  )
}
