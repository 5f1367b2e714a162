import { CloseOutlined } from '@ant-design/icons'
import { Button, Checkbox, Spin } from 'antd'
import type { JSX } from 'react'
import type { Ignored } from '../../shared/model/ignored'
import { chaptersInOrder } from '../../shared/model/report'
import { numberedName } from '../session/chapter-name'
import type { Session } from '../session/session'
import { useSessionState } from '../session/use-session'
import { openFindings, type CheckState } from './check-state'
import { FindingRow } from './finding-row'
import { canMend, goTo, mend } from './mend'
import type { PlacedFinding } from './placed'
import './check.css'

export interface CheckPanelProps {
  readonly session: Session
  readonly check: CheckState
  readonly onWithInfo: (withInfo: boolean) => void
  readonly onIgnore: (ignored: Ignored) => void
  readonly onBringBack: (ignored: Ignored) => void
  readonly onClose: () => void
}

/** The findings of the report by chapter, counted down to none. */
export function CheckPanel(props: CheckPanelProps): JSX.Element {
  const { session, check, onWithInfo, onIgnore, onBringBack, onClose } = props
  const readOnly = useSessionState(session, (state) => state.readOnly)
  const open = openFindings(check)
  const shown = open.slice(0, mostShown)
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
        <Checkbox checked={check.withInfo} onChange={({ target }) => onWithInfo(target.checked)}>
          也看建议
        </Checkbox>
      </div>
      <div className="check-list">
        {check.findings !== null && open.length === 0 && (
          <p className="check-none">没有发现问题。</p>
        )}
        {shown.map((finding, index) => (
          <div key={keyOf(finding, index)}>
            {finding.chapter !== shown[index - 1]?.chapter || index === 0 ? (
              <h3 className="check-chapter">{chapterName(session, finding)}</h3>
            ) : null}
            <FindingRow
              finding={finding}
              canMend={!readOnly && canMend(session, finding)}
              onGo={() => goTo(session, finding)}
              onMend={() => mend(session, finding)}
              onIgnore={(reason) => onIgnore({ ...idOf(finding), reason })}
              onSwitchOff={(reason) =>
                onIgnore({ rule: finding.rule, block: null, quote: '', reason })
              }
            />
          </div>
        ))}
        {open.length > shown.length && (
          <p className="check-none">还有{open.length - shown.length}处，改掉上面的以后接着列出。</p>
        )}
        <IgnoredList ignored={check.ignored} onBringBack={onBringBack} />
      </div>
    </aside>
  )
}

/** More than anybody goes through at a time. */
const mostShown = 200

function countOf(open: readonly PlacedFinding[]): string {
  const count = (severity: PlacedFinding['severity']): number =>
    open.filter((finding) => finding.severity === severity).length
  const info = count('info')
  return `错误${count('error')}处，提醒${count('warning')}处${info > 0 ? `，建议${info}处` : ''}`
}

function keyOf({ rule, block, part, row, column, start }: PlacedFinding, index: number): string {
  return `${rule} ${block} ${part} ${row} ${column} ${start} ${index}`
}

function idOf({ rule, block, quote }: PlacedFinding): Omit<Ignored, 'reason'> {
  return { rule, block: block ?? 'report', quote: quote.slice(0, 2000) }
}

function chapterName(session: Session, { chapter: id }: PlacedFinding): string {
  const { report, numbers } = session.state()
  const chapter = chaptersInOrder(report).find((each) => each.id === id)
  if (!chapter) return '全文'
  return numberedName(chapter, numbers)
}

interface IgnoredListProps {
  readonly ignored: readonly Ignored[]
  readonly onBringBack: (ignored: Ignored) => void
}

function IgnoredList({ ignored, onBringBack }: IgnoredListProps): JSX.Element | null {
  if (ignored.length === 0) return null
  return (
    <details className="check-ignored">
      <summary>已忽略{ignored.length}条</summary>
      <ul>
        {ignored.map((each) => (
          <li key={`${each.rule} ${each.block} ${each.quote}`}>
            <span>
              {each.block === null ? `规则 ${each.rule}` : `“${each.quote.slice(0, 30)}”`}
              {each.reason !== '' && `：${each.reason}`}
            </span>
            <Button type="link" size="small" onClick={() => onBringBack(each)}>
              恢复
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
