import type { WindowParts } from './parts'

export interface Closing {
  readonly close: () => Promise<void>
  /** Closes although something is not on disk: the user said so. */
  readonly closeUnsaved: () => void
}

/** The end of the window: everything is saved first, or the user is asked. */
export function createClosing({ connection, state, update }: WindowParts): Closing {
  const { api, on } = connection
  const closeUnsaved = (): void => void api['window.readyToClose']({})
  const close = async (): Promise<void> => {
    update({ dialog: null })
    const saved = (await state().session?.flush()) ?? true
    if (saved) closeUnsaved()
    else update({ dialog: 'unsaved' })
  }
  on('window.closing', () => void close())
  return { close, closeUnsaved }
}
