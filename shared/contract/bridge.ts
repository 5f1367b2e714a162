/** The one global that the preload gives the window: one channel each way, names checked on arrival. */
export interface Bridge {
  call(name: string, input: unknown): Promise<unknown>
  /** Listens to an event; the returned function ends it. */
  on(name: string, listener: (payload: unknown) => void): () => void
}

/** The two IPC channels there are. */
export const channels = { call: 'antou:call', event: 'antou:event' } as const
