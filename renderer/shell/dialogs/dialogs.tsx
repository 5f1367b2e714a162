import type { JSX } from 'react'
import type { CommandContext } from '../../commands/command'
import { NewReportDialog } from '../../library/new-report-dialog'
import { SettingsDialog } from '../../settings/settings-dialog'
import type { DeskWindow } from '../create-window'
import { Palette } from '../palette/palette'
import type { WindowState } from '../window-state'
import { FaultDialog } from './fault-dialog'
import { HelpDialog } from './help-dialog'
import { UnsavedDialog } from './unsaved-dialog'

export interface DialogsProps {
  readonly window: DeskWindow
  readonly state: WindowState
  readonly context: CommandContext
}

/** The dialog that is open, and a fault over it. */
export function Dialogs(props: DialogsProps): JSX.Element {
  const { window: desk, state } = props
  return (
    <>
      <OpenDialog {...props} />
      {state.fault && <FaultDialog fault={state.fault} onClose={desk.closeFault} />}
    </>
  )
}

function OpenDialog({ window: desk, state, context }: DialogsProps): JSX.Element | null {
  const { dialog, application, session } = state
  switch (dialog) {
    case 'new-report':
      return (
        <NewReportDialog
          templates={state.templates}
          organization={state.reports?.[0]?.organization ?? ''}
          onCreate={desk.create}
          onCancel={desk.closeDialog}
        />
      )
    case 'settings':
      return (
        <SettingsDialog
          application={application}
          faces={state.faces}
          onShowFolder={desk.showDataFolder}
          onClose={desk.closeDialog}
        />
      )
    case 'palette':
      return <Palette context={context} onClose={desk.closeDialog} />
    case 'help':
      return <HelpDialog version={application?.version ?? ''} onClose={desk.closeDialog} />
    case 'unsaved':
      return (
        session && (
          <UnsavedDialog
            session={session}
            onRetry={desk.retryClosing}
            onStay={desk.closeDialog}
            onClose={desk.closeUnsaved}
          />
        )
      )
    case null:
      return null
  }
}
