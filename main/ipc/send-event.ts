import type { WebContents } from 'electron'
import { channels } from '../../shared/contract/bridge'
import type { EventName, Events } from '../../shared/contract/events'

/** Sends an event to the window; one that is gone hears nothing. */
export function sendEvent<Name extends EventName>(
  contents: WebContents | null,
  name: Name,
  payload: Events[Name],
): void {
  if (!contents || contents.isDestroyed()) return
  contents.send(channels.event, name, payload)
}
