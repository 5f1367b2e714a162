/** A state that is replaced as a whole, and who listens to it. */
export interface Observable<State> {
  readonly state: () => State
  readonly subscribe: (listener: () => void) => () => void
  readonly update: (part: Partial<State>) => void
}

export function createObservable<State extends object>(initial: State): Observable<State> {
  const listeners = new Set<() => void>()
  let state = initial
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    update: (part) => {
      state = { ...state, ...part }
      for (const listener of listeners) listener()
    },
  }
}
