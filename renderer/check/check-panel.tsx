import { CloseOutlined } from '@ant-design/icons'
import { Button, Checkbox, Segmented, Spin } from 'antd'
import { useMemo, useState, type JSX } from 'react'
import type { Ignored, ScopeAnswer } from '../../shared/model/check-notes'
import type { Session } from '../session/session'
import { useSessionState } from '../session/use-session'
import { openFindings, type CheckState } from './check-state'
import { DecidedList } from './decided-list'
import { FindingRow } from './finding-row'
import { groupsOf, type Group, type Grouping } from './groups'
import { canMend, goTo, mend } from './mend'
import type { PlacedFinding } from './placed'
import './check.css'

export interface CheckPanelProps {
  readonly session: Session
  readonly check: CheckState
  readonly onWithInfo: (withInfo: boolean) => void
  readonly onIgnore: (ignored: Ignored) => void
  readonly onBringBack: (ignored: Ignored) => void
  readonly onAnswerScope: (answer: ScopeAnswer) => void
  readonly onAskAgain: (answer: ScopeAnswer) => void
  readonly onClose: () => void
}

/** The findings of the report by chapter or by family, counted down to none. */
export function CheckPanel(props: CheckPanelProps): JSX.Element {
  const { session, check, onWithInfo, onClose } = props
  const [by, setBy] = useState<Grouping>('chapter')
  const open = useMemo(() => openFindings(check), [check])
  const groups = groupsOf(session, open, by)
  return (
    <aside
      className="check-panel"
      data-testid="check-panel"
      data-pane="check"
      aria-label="检查结果"
      data-stale={check.stale}
    >
      <header className="check-head">
        <h2>检查</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label="关闭检查" onClick={onClose} />
      </header>
      <div className="check-count" role="status" data-testid="check-count">
        {check.findings === null ? <Spin size="small" aria-label="正在检查" /> : countOf(open)}
      </div>
      <div className="check-choices">
        <Segmented<Grouping>
          size="small"
          aria-label="怎样分组"
          value={by}
          onChange={setBy}
          options={[
            { value: 'chapter', label: '按章节' },
            { value: 'family', label: '按类别' },
          ]}
        />
        <Checkbox
          checked={check.notes.withInfo}
          onChange={({ target }) => onWithInfo(target.checked)}
        >
          也看建议
        </Checkbox>
      </div>
      <div className="check-list">
        {check.findings !== null && open.length === 0 && (
          <p className="check-none">没有发现问题。</p>
        )}
        {groups.map((group) => (
          <GroupOfFindings key={`${by} ${group.key}`} group={group} {...props} />
        ))}
        <DecidedList
          notes={check.notes}
          onBringBack={props.onBringBack}
          onAskAgain={props.onAskAgain}
        />
      </div>
    </aside>
  )
}

/** So many are listed at once; the rest at a click. */
const atOnce = 100

interface GroupProps extends CheckPanelProps {
  readonly group: Group
}

function GroupOfFindings({ group, session, onIgnore, onAnswerScope }: GroupProps): JSX.Element {
  const readOnly = useSessionState(session, (state) => state.readOnly)
  const [most, setMost] = useState(atOnce)
  const rest = group.findings.length - most
  return (
    <details className="check-group" open>
      <summary className="check-chapter">
        {group.name}（{group.findings.length}）
      </summary>
      {group.findings.slice(0, most).map((finding, index) => (
        <FindingRow
          key={keyOf(finding, index)}
          finding={finding}
          canMend={!readOnly && canMend(session, finding)}
          onGo={() => goTo(session, finding)}
          onMend={() => mend(session, finding)}
          onAnswer={(same) => onAnswerScope({ question: finding.question ?? '', same })}
          onIgnore={(reason) => onIgnore({ ...idOf(finding), reason })}
          onSwitchOff={(reason) => onIgnore({ rule: finding.rule, block: null, quote: '', reason })}
        />
      ))}
      {rest > 0 && (
        <Button type="link" size="small" onClick={() => setMost(most + atOnce)}>
          再列出{Math.min(rest, atOnce)}处（还有{rest}处）
        </Button>
      )}
    </details>
  )
}

function countOf(open: readonly PlacedFinding[]): string {
  const asked = open.filter(({ question }) => question !== undefined).length
  const count = (severity: PlacedFinding['severity']): number =>
    open.filter((finding) => finding.severity === severity && finding.question === undefined).length
  const info = count('info')
  const parts = [`错误${count('error')}处`, `提醒${count('warning')}处`]
  if (info > 0) parts.push(`建议${info}处`)
  if (asked > 0) parts.push(`要问口径${asked}处`)
  return parts.join('，')
}

function keyOf({ rule, block, part, row, column, start }: PlacedFinding, index: number): string {
  return `${rule} ${block} ${part} ${row} ${column} ${start} ${index}`
}

function idOf({ rule, block, quote }: PlacedFinding): Omit<Ignored, 'reason'> {
  return { rule, block: block ?? 'report', quote: quote.slice(0, 2000) }
}
