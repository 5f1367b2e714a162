import { Button } from 'antd'
import type { JSX } from 'react'
import { failureSentence } from '../../../shared/model/failure'
import type { Session } from '../../session/session'
import { useSessionState } from '../../session/use-session'
import { saveLabel } from './save-label'

/** Whether everything typed is on disk; where it is not, why, and a way to try again. */
export function SaveStateLabel({ session }: { readonly session: Session }): JSX.Element {
  const save = useSessionState(session, (state) => state.save)
  return (
    <span
      className="save-state"
      data-testid="save-state"
      data-state={save.kind}
      role={save.kind === 'failed' ? 'alert' : undefined}
    >
      <span className="save-word">{saveLabel(save)}</span>
      {save.kind === 'failed' && (
        <>
          <span className="save-why" title={failureSentence(save.failure)}>
            {failureSentence(save.failure)}
          </span>
          <Button size="small" danger onClick={session.retry}>
            重试
          </Button>
        </>
      )}
    </span>
  )
}
