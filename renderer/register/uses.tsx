import { Button, Popover } from 'antd'
import { useMemo, type JSX } from 'react'
import { usesOf } from '../../shared/figures/figure-uses'
import type { Indicator } from '../../shared/model/indicator'
import type { Session } from '../session/session'
import { useSessionState } from '../session/use-session'

export interface UsesOfProps {
  readonly session: Session
  readonly indicator: Indicator | undefined
}

/** Where the text shows an indicator; one click goes there. */
export function UsesOf({ session, indicator }: UsesOfProps): JSX.Element | null {
  const written = useSessionState(session, (state) => state.written)
  const uses = useMemo(() => (indicator ? usesOf(written, indicator.id) : []), [written, indicator])
  if (!indicator) return null
  if (uses.length === 0) return <span className="register-uses">正文还没有用到</span>
  return (
    <Popover
      trigger="click"
      placement="topLeft"
      destroyOnHidden
      title={`正文用到“${indicator.name}”的地方`}
      content={
        <ul className="register-uses-list">
          {uses.map((use) => (
            <li key={`${use.block} ${use.start}`}>
              <Button
                type="text"
                size="small"
                onClick={() => session.reveal(use.chapter, use.block, use)}
              >
                {`……${use.excerpt.replaceAll('\n', ' ')}……`}
              </Button>
            </li>
          ))}
        </ul>
      }
    >
      <Button className="register-uses" type="text" size="small" data-testid="register-uses">
        {`正文用了 ${uses.length} 处`}
      </Button>
    </Popover>
  )
}
