import type { EventName, Events } from '../../shared/contract/events'

/** Tells the window of an event; where there is no window nobody hears it. */
export type Emit = <Name extends EventName>(name: Name, payload: Events[Name]) => void
