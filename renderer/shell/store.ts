import type { ApplicationState } from '../../shared/contract/application'
import type { Faults } from './faults'
import type { Opening } from './opening'
import type { WindowParts } from './parts'
import { failureToast } from './failure-toast'

/** The start, and what can be done where the store cannot be worked with. */
export interface StoreAccess {
  readonly start: () => Promise<void>
  readonly retry: () => Promise<void>
  /** Puts a damaged store aside, untouched, and begins a new one. */
  readonly setAside: () => Promise<void>
  readonly showDataFolder: () => void
}

export function createStore(parts: WindowParts, opening: Opening, faults: Faults): StoreAccess {
  const { connection, tell, state, update, isNarrow } = parts
  const { api } = connection

  const begin = async (application: ApplicationState): Promise<void> => {
    const { failure, openExample, lastReport, readOnly, settings, view } = application
    update({ application, failure, settings, view, outline: view.outline && !isNarrow() })
    state().session?.setReadOnly(readOnly !== null)
    if (application.afterCrash) faults.tellCrash()
    if (failure) return update({ screen: 'failed' })
    await opening.list()
    const known = state().reports?.some(({ id }) => id === lastReport)
    const { session } = state()
    // Opened for reading before: what was written meanwhile goes to the store now.
    if (session) session.retry()
    else if (openExample) await opening.openExample()
    else if (lastReport && known) await opening.open(lastReport)
    if (session) update({ screen: 'report' })
    else if (state().screen !== 'report') update({ screen: 'library' })
    const templates = await api['library.templates']({})
    if (templates.ok) update({ templates: templates.value })
  }
  const again = async (call: 'app.retryStore' | 'app.setAsideStore'): Promise<void> => {
    const answer = await api[call]({})
    if (answer.ok) return begin(answer.value)
    update({ failure: answer.failure, screen: 'failed' })
  }

  const readFaces = async (): Promise<void> => {
    const answer = await api['app.faces']({})
    if (answer.ok) update({ faces: answer.value })
  }

  connection.on('app.failed', ({ failure }) => {
    // An open report stays on the screen: its text is what must not be lost.
    if (!state().session) return update({ failure, screen: 'failed' })
    tell(failureToast(failure))
  })
  return {
    start: async () => {
      // First, though it costs the start a little: told later, the notice would push the paper away.
      void readFaces()
      const answer = await api['app.state']({})
      if (answer.ok) await begin(answer.value)
      else update({ failure: answer.failure, screen: 'failed' })
    },
    retry: () => again('app.retryStore'),
    setAside: () => again('app.setAsideStore'),
    showDataFolder: () => void api['app.showDataFolder']({}),
  }
}
