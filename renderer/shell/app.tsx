import { useEffect, useMemo, useSyncExternalStore, type JSX } from 'react'
import type { CommandContext } from '../commands/command'
import { Providers } from '../ui/providers'
import { ToastHost, type Toasts } from '../ui/toasts'
import type { DeskWindow } from './create-window'
import { Dialogs } from './dialogs/dialogs'
import { ExportPanel } from './export-panel'
import { FaultBoundary } from './fault-boundary'
import { useFileDrop } from './file-drop'
import { listenToKeys } from './keys'
import { MenuBar } from './menu/menu-bar'
import { MissingPanel } from './missing-panel'
import { Screens } from './screens'
import './shell.css'

export interface AppProps {
  readonly window: DeskWindow
  readonly toasts: Toasts
  readonly nonce: string
}

/** The window: the menu over the screen of the moment, dialogs and toasts over both. */
export function App({ window: desk, toasts, nonce }: AppProps): JSX.Element {
  const state = useSyncExternalStore(desk.subscribe, desk.state)
  const session = state.screen === 'report' ? state.session : null
  const context = useMemo<CommandContext>(() => ({ desk: desk.desk, session }), [desk, session])
  const dropping = useFileDrop(desk.dropFiles)
  useEffect(
    () =>
      listenToKeys(() => {
        const { dialog, fault, screen } = desk.state()
        // Already while it starts: a key pressed then must not be lost.
        return !dialog && !fault && screen !== 'failed' ? context : null
      }),
    [desk, context],
  )
  return (
    <Providers nonce={nonce}>
      <div className="window" data-screen={state.screen}>
        {state.screen !== 'starting' && state.screen !== 'failed' && <MenuBar context={context} />}
        <FaultBoundary onFault={desk.fault}>
          <Screens window={desk} state={state} context={context} />
        </FaultBoundary>
        {state.exporting && (
          <ExportPanel exporting={state.exporting} onCancel={desk.cancelExport} />
        )}
        {state.missing && (
          <MissingPanel
            missing={state.missing}
            session={session}
            onExport={desk.exportAnyway}
            onLeave={desk.leaveExport}
          />
        )}
        {dropping && (
          <div className="drop-veil">
            {state.register ? '松开鼠标，取用填报表或表格' : '松开鼠标，导入这个文件'}
          </div>
        )}
      </div>
      <Dialogs window={desk} state={state} context={context} />
      <ToastHost toasts={toasts} />
    </Providers>
  )
}
