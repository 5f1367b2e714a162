import { Button } from 'antd'
import type { JSX } from 'react'
import type { KnownReport } from '../../shared/contract/importing'
import type { Correction } from '../../shared/model/correction'
import { FailureNotice } from '../ui/failure-notice'
import { WorkProgress } from '../ui/work-progress'
import type { ImportState } from './import-state'
import { Review } from './review'
import './import.css'

export interface ImportScreenProps {
  readonly state: ImportState
  readonly onAccept: (corrections: readonly Correction[]) => void
  readonly onCancel: () => void
  /** Told how many decisions were changed. */
  readonly onCorrections: (count: number) => void
  readonly onChooseOther: () => void
  readonly onOpenKnown: (known: KnownReport) => void
}

/** From a file to a report: how far the parsing is, what was recognised, or why it failed. */
export function ImportScreen(props: ImportScreenProps): JSX.Element {
  const { state, onAccept, onCancel, onCorrections, onChooseOther, onOpenKnown } = props
  return (
    <main
      className="import-screen"
      data-testid="import-screen"
      data-state={state.kind}
      data-pane="main"
    >
      {state.kind === 'parsing' && (
        <div className="import-wait">
          <WorkProgress
            title={`正在导入“${state.file}”`}
            stage={state.stage}
            fraction={state.fraction}
            onCancel={onCancel}
            cancelTestId="import-cancel"
          />
        </div>
      )}
      {state.kind === 'failed' && (
        <FailureNotice
          about={state.file}
          message={state.failure.message}
          action={state.failure.action}
        >
          <Button type="primary" onClick={onChooseOther}>
            另选文件
          </Button>
          <Button onClick={onCancel} data-testid="import-cancel">
            返回
          </Button>
        </FailureNotice>
      )}
      {state.kind === 'review' && (
        <Review
          preview={state.preview}
          accepting={state.accepting}
          onAccept={onAccept}
          onCancel={onCancel}
          onCorrections={onCorrections}
          onOpenKnown={onOpenKnown}
        />
      )}
    </main>
  )
}
