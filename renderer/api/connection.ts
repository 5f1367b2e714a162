import type { ContractClient } from '../../shared/contract/contract'
import type { EventName, Events } from '../../shared/contract/events'

/** Main as the window reaches it: calls go there, events come from there. */
export interface Connection {
  readonly api: ContractClient
  readonly on: <Name extends EventName>(
    name: Name,
    listener: (payload: Events[Name]) => void,
  ) => () => void
}
