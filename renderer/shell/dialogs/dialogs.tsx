import { lazy, Suspense, type JSX } from 'react'
import type { CommandContext } from '../../commands/command'
import { NewReportDialog } from '../../library/new-report-dialog'
import { OfficialDialog } from '../../official/official-dialog'
import { PrintDialog } from '../../printing/print-dialog'
import { BindingDialog } from '../../binding/binding-dialog'
import { HandOverDialog } from '../../editions/hand-over-dialog'
import { PublicDialog } from '../../editions/public-dialog'
import { WithholdDialog } from '../../editions/withhold-dialog'
import { ChartDialog } from '../../figures/chart-dialog'
import { NewTableDialog } from '../../figures/new-table-dialog'
import { TableDialog } from '../../figures/table-dialog'
import { WidthsDialog } from '../../figures/widths-dialog'
import { RegisterFileDialog } from '../../register/file-dialog'
import { FormsDialog } from '../../register/forms-dialog'
import { RollingDialog } from '../../rolling/rolling-dialog'
import { SettingsDialog } from '../../settings/settings-dialog'
import type { DeskWindow } from '../create-window'
import { GoToHeading } from '../palette/go-to-heading'
import { InsertFigure } from '../palette/insert-figure'
import { InsertReference } from '../palette/insert-reference'
import { Palette } from '../palette/palette'
import { useFocusBack } from '../../ui/use-focus-back'
import type { WindowState } from '../window-state'
import { FaultDialog } from './fault-dialog'
import { HelpDialog } from './help-dialog'
import { LeaveImportDialog } from './leave-import-dialog'
import { SourcesDialog } from './sources-dialog'
import { StillExportingDialog } from './still-exporting-dialog'
import { UnsavedDialog } from './unsaved-dialog'

// Read when it is first asked for: the text and its reader are no part of the start.
const ManualDialog = lazy(async () => {
  const { ManualDialog: loaded } = await import('../../manual/manual-dialog')
  return { default: loaded }
})

export interface DialogsProps {
  readonly window: DeskWindow
  readonly state: WindowState
  readonly context: CommandContext
}

/** The dialog that is open, and a fault over it. */
export function Dialogs(props: DialogsProps): JSX.Element {
  const { window: desk, state } = props
  useFocusBack(state.dialog !== null || state.fault !== null)
  return (
    <>
      <OpenDialog {...props} />
      {state.fault && (
        <FaultDialog
          fault={state.fault}
          onSaveReport={desk.saveFaultReport}
          onClose={desk.closeFault}
        />
      )}
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
          organization={state.settings.organization || (state.reports?.[0]?.organization ?? '')}
          onCreate={desk.create}
          onCancel={desk.closeDialog}
        />
      )
    case 'settings':
      return (
        <SettingsDialog
          application={application}
          faces={state.faces}
          settings={state.settings}
          onChange={desk.changeSettings}
          onImportWords={desk.chooseWordsFile}
          onExportWords={desk.writeWords}
          onShowFolder={desk.showDataFolder}
          onClose={desk.closeDialog}
        />
      )
    case 'palette':
      return <Palette context={context} onClose={desk.closeDialog} />
    case 'leave-import':
      return (
        <LeaveImportDialog
          corrections={state.corrections}
          onStay={desk.closeDialog}
          onLeave={desk.leaveImport}
        />
      )
    case 'binding':
      return (
        session && <BindingDialog session={session} tell={desk.tell} onClose={desk.closeDialog} />
      )
    case 'register-file':
      return (
        session &&
        state.registerFile && (
          <RegisterFileDialog
            file={state.registerFile.file}
            found={state.registerFile.found}
            register={session.state().report.register}
            onTake={desk.registerFile.take}
            onClose={desk.closeDialog}
          />
        )
      )
    case 'returned-forms':
      return (
        state.returnedForms && (
          <FormsDialog
            batch={state.returnedForms}
            onTake={desk.registerFile.takeForms}
            onClose={desk.closeDialog}
          />
        )
      )
    case 'new-table':
      return session && <NewTableDialog session={session} onClose={desk.closeDialog} />
    case 'statistic-table':
      return session && <TableDialog session={session} onClose={desk.closeDialog} />
    case 'chart':
      return session && <ChartDialog session={session} onClose={desk.closeDialog} />
    case 'figures':
      return session && <InsertFigure session={session} onClose={desk.closeDialog} />
    case 'references':
      return session && <InsertReference session={session} onClose={desk.closeDialog} />
    case 'headings':
      return session && <GoToHeading session={session} onClose={desk.closeDialog} />
    case 'manual':
      return (
        <Suspense fallback={null}>
          <ManualDialog onClose={desk.closeDialog} />
        </Suspense>
      )
    case 'help':
      return <HelpDialog version={application?.version ?? ''} onClose={desk.closeDialog} />
    case 'sources':
      return (
        session && (
          <SourcesDialog
            session={session}
            files={state.sources}
            onSave={desk.saveSource}
            onClose={desk.closeDialog}
          />
        )
      )
    case 'rolling':
      return (
        session && (
          <RollingDialog
            report={session.state().report}
            onRoll={desk.rollForward}
            onClose={desk.closeDialog}
          />
        )
      )
    case 'column-widths':
      return session && <WidthsDialog session={session} onClose={desk.closeDialog} />
    case 'withhold':
      return session && <WithholdDialog session={session} onClose={desk.closeDialog} />
    case 'public':
      return (
        session && (
          <PublicDialog
            session={session}
            remarks={state.remarks}
            onRemarks={desk.showRemark}
            onExport={desk.exportPublic}
            onClose={desk.closeDialog}
          />
        )
      )
    case 'hand-over':
      return (
        session && (
          <HandOverDialog
            session={session}
            remarks={state.remarks}
            onRemarks={desk.showRemark}
            onMake={desk.exportFolder}
            onClose={desk.closeDialog}
          />
        )
      )
    case 'official':
      return session && <OfficialDialog session={session} onClose={desk.closeDialog} />
    case 'print':
      return (
        <PrintDialog
          progress={state.printing}
          onPrint={desk.printing.print}
          onCancel={desk.printing.cancel}
          onClose={desk.closeDialog}
        />
      )
    case 'unsaved':
      return (
        session && (
          <UnsavedDialog
            session={session}
            onRetry={desk.retryClosing}
            onStay={desk.closeDialog}
            onClose={desk.closeNow}
          />
        )
      )
    case 'still-exporting':
      return (
        <StillExportingDialog
          onWait={desk.closeAfterExport}
          onClose={desk.closeNow}
          onStay={desk.closeDialog}
        />
      )
    case null:
      return null
  }
}
