import { Spin } from 'antd'
import type { JSX } from 'react'
import type { CommandContext } from '../commands/command'
import { ImportScreen } from '../import/import-screen'
import { StartScreen } from '../library/start-screen'
import type { DeskWindow } from './create-window'
import { FailureScreen } from './failure-screen'
import { Notices } from './notices'
import { ReportScreen } from './report-screen'
import type { WindowState } from './window-state'

export interface ScreensProps {
  readonly window: DeskWindow
  readonly state: WindowState
  readonly context: CommandContext
}

/** The screen of the moment under the notices that concern all of them. */
export function Screens(props: ScreensProps): JSX.Element {
  const { window: desk, state } = props
  if (state.failure && state.screen === 'failed') {
    return (
      <FailureScreen
        failure={state.failure}
        onRetry={() => void desk.retryStore()}
        onSetAside={() => void desk.setAsideStore()}
        onShowFolder={desk.showDataFolder}
      />
    )
  }
  if (state.screen === 'starting') return <Spin className="starting" aria-label="正在打开" />
  return (
    <>
      <Notices
        state={state}
        onRetry={() => void desk.retryStore()}
        onSettings={desk.desk.showSettings}
        onReadFaces={desk.readFaces}
      />
      <div className="screen">
        <Content {...props} />
      </div>
    </>
  )
}

function Content({ window: desk, state, context }: ScreensProps): JSX.Element {
  const { screen, importing, session } = state
  if (screen === 'import' && importing) {
    return (
      <ImportScreen
        state={importing}
        onAccept={(corrections) => void desk.acceptImport(corrections)}
        onCancel={desk.cancelImport}
        onCorrections={desk.corrected}
        onChooseOther={desk.desk.importFile}
        onOpenKnown={({ report }) => void desk.openKnown(report)}
      />
    )
  }
  if (screen === 'report' && session) {
    return <ReportScreen window={desk} state={state} session={session} context={context} />
  }
  return (
    <StartScreen
      reports={state.reports}
      open={session?.state().report.id ?? null}
      onOpen={(report) => void desk.open(report)}
      onRemove={(report, title) => void desk.remove(report, title)}
      onHanding={desk.keepHanding}
      onImport={desk.desk.importFile}
      onNew={desk.desk.newReport}
      onExample={desk.desk.openExample}
    />
  )
}
