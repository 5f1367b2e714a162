import { Button } from 'antd'
import type { JSX, ReactNode } from 'react'
import type { CheckNotes, Ignored, ScopeAnswer } from '../../shared/model/check-notes'

export interface DecidedListProps {
  readonly notes: CheckNotes
  readonly onBringBack: (ignored: Ignored) => void
  readonly onAskAgain: (answer: ScopeAnswer) => void
}

/** What the user decided, each to be taken back: findings left as they are, and scopes. */
export function DecidedList(props: DecidedListProps): JSX.Element {
  const { notes, onBringBack, onAskAgain } = props
  const { ignored, scopes } = notes
  return (
    <>
      {ignored.length > 0 && (
        <Decided summary={`已忽略${ignored.length}条`}>
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
        </Decided>
      )}
      {scopes.length > 0 && (
        <Decided summary={`答过口径${scopes.length}处`}>
          {scopes.map((each) => (
            <li key={each.question}>
              <span>
                {each.question}：口径{each.same ? '相同' : '不同'}
              </span>
              <Button type="link" size="small" onClick={() => onAskAgain(each)}>
                重新问
              </Button>
            </li>
          ))}
        </Decided>
      )}
    </>
  )
}

function Decided({
  summary,
  children,
}: {
  readonly summary: string
  readonly children: ReactNode
}): JSX.Element {
  return (
    <details className="check-ignored">
      <summary>{summary}</summary>
      <ul>{children}</ul>
    </details>
  )
}
