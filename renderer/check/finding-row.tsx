import { Button, Input, Popover } from 'antd'
import { useState, type JSX } from 'react'
import { severityLabels } from './labels'
import type { PlacedFinding } from './placed'

export interface FindingRowProps {
  readonly finding: PlacedFinding
  readonly canMend: boolean
  readonly onGo: () => void
  readonly onMend: () => void
  /** Whether the two values are of the same scope. */
  readonly onAnswer: (same: boolean) => void
  readonly onIgnore: (reason: string) => void
  readonly onSwitchOff: (reason: string) => void
}

/** One finding: what it is, the way to it, and what can be done about it. */
export function FindingRow(props: FindingRowProps): JSX.Element {
  const { finding, canMend, onGo, onMend, onAnswer, onIgnore, onSwitchOff } = props
  const [asking, setAsking] = useState(false)
  const close = (act: (reason: string) => void) => (reason: string) => {
    setAsking(false)
    act(reason)
  }
  return (
    <div
      className="finding"
      data-testid="finding"
      data-severity={finding.severity}
      data-rule={finding.rule}
    >
      <button
        type="button"
        className="finding-words"
        onClick={onGo}
        disabled={finding.chapter === null}
      >
        <b className="finding-severity">
          {finding.question === undefined ? severityLabels[finding.severity] : '口径相同吗？'}
        </b>
        {finding.message}
      </button>
      <div className="finding-actions">
        {canMend && (
          <Button size="small" type="primary" ghost onClick={onMend}>
            {finding.fix?.text === '' ? '删去' : '改正'}
          </Button>
        )}
        {finding.question !== undefined && (
          <>
            <Button size="small" onClick={() => onAnswer(true)}>
              口径相同
            </Button>
            <Button size="small" onClick={() => onAnswer(false)}>
              口径不同
            </Button>
          </>
        )}
        <Popover
          open={asking}
          onOpenChange={setAsking}
          trigger="click"
          placement="bottomRight"
          content={<IgnoreForm onIgnore={close(onIgnore)} onSwitchOff={close(onSwitchOff)} />}
        >
          <Button size="small">忽略…</Button>
        </Popover>
      </div>
    </div>
  )
}

interface IgnoreFormProps {
  readonly onIgnore: (reason: string) => void
  readonly onSwitchOff: (reason: string) => void
}

function IgnoreForm({ onIgnore, onSwitchOff }: IgnoreFormProps): JSX.Element {
  const [reason, setReason] = useState('')
  return (
    <div className="ignore-form">
      <Input
        autoFocus
        aria-label="忽略的理由"
        placeholder="理由（可以不写），随报告保存"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onPressEnter={({ nativeEvent }) => {
          if (!nativeEvent.isComposing) onIgnore(reason)
        }}
      />
      <div className="ignore-actions">
        <Button size="small" type="primary" onClick={() => onIgnore(reason)}>
          只忽略这一处
        </Button>
        <Button size="small" onClick={() => onSwitchOff(reason)}>
          本报告不查这一条规则
        </Button>
      </div>
    </div>
  )
}
