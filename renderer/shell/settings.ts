import type { Settings } from '../../shared/model/settings'
import type { WindowParts } from './parts'
import { failureToast } from './failure-toast'

/** Changes settings: at once in the window, then in the store; what could not be kept goes back. */
export function createSettings({ connection, tell, state, update }: WindowParts) {
  return async (part: Partial<Settings>): Promise<void> => {
    const before = state().settings
    const settings = { ...before, ...part }
    update({ settings })
    const answer = await connection.api['settings.keep'](settings)
    if (answer.ok) return
    update({ settings: before })
    tell(failureToast(answer.failure))
  }
}
