import { Button } from 'antd'
import type { JSX } from 'react'
import { KeyCap } from '../ui/key-cap'
import { decisions } from './decisions'

export interface ReviewFootProps {
  readonly corrections: number
  readonly accepting: boolean
  readonly onTakeBack: () => void
  readonly onAccept: () => void
  readonly onCancel: () => void
}

/** The keys, and the way out: accept or give up. */
export function ReviewFoot(props: ReviewFootProps): JSX.Element {
  const { corrections, accepting, onTakeBack, onAccept, onCancel } = props
  return (
    <footer className="review-foot">
      <div className="review-legend" aria-label="按键说明">
        <span>
          <KeyCap>↑</KeyCap>
          <KeyCap>↓</KeyCap>选段
        </span>
        {decisions.map(({ key, label }) => (
          <span key={key}>
            <KeyCap>{key.toUpperCase()}</KeyCap>
            {label}
          </span>
        ))}
        <span>
          <KeyCap>Enter</KeyCap>接受
        </span>
      </div>
      <div className="review-actions">
        <Button onClick={onTakeBack} disabled={corrections === 0}>
          撤销修改{corrections > 0 ? `（${corrections}）` : ''}
        </Button>
        <Button onClick={onCancel} data-testid="import-cancel">
          取消
        </Button>
        <Button type="primary" loading={accepting} onClick={onAccept} data-testid="import-accept">
          接受并打开
        </Button>
      </div>
    </footer>
  )
}
