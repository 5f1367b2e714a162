import type { Bridge } from '../../shared/contract/bridge'
import { callNames, type ContractClient } from '../../shared/contract/contract'
import type { EventName, Events } from '../../shared/contract/events'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}

/**
 * The contract as the window calls it. An expected failure comes back as a value; a fault of main
 * rejects the promise.
 */
export const api = Object.fromEntries(
  callNames.map((name) => [name, (input: unknown) => window.bridge.call(name, input)]),
) as unknown as ContractClient

/** Listens to an event from main; the returned function ends it. */
export function on<Name extends EventName>(
  name: Name,
  listener: (payload: Events[Name]) => void,
): () => void {
  return window.bridge.on(name, (payload) => listener(payload as Events[Name]))
}
