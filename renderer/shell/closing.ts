import type { Exporting } from './exporting'
import type { Importing } from './importing'
import type { WindowParts } from './parts'

export interface Closing {
  readonly close: () => Promise<void>
  /** Closes although something is not on disk, or being written: the user said so. */
  readonly closeNow: () => void
  /** Closes when the export that is under way has ended well. */
  readonly closeAfterExport: () => void
}

/** The end of the window: everything is saved first, or the user is asked. */
export function createClosing(
  { connection, state, update }: WindowParts,
  exporting: Exporting,
  importing: Importing,
  keepPlaces: () => void,
): Closing {
  const { api, on } = connection
  const closeNow = (): void => void api['window.readyToClose']({})
  /** By the window's own dialog: main's would come over it. */
  const ask = (dialog: 'unsaved' | 'still-exporting' | 'leave-import'): void => {
    void api['window.keepOpen']({})
    update({ dialog })
  }
  const close = async (): Promise<void> => {
    update({ dialog: null })
    const saved = (await state().session?.flush()) ?? true
    if (!saved) return ask('unsaved')
    if (importing.hasCorrections()) return ask('leave-import')
    keepPlaces()
    if (exporting.isRunning()) ask('still-exporting')
    else closeNow()
  }
  on('window.closing', () => void close())
  return {
    close,
    closeNow,
    closeAfterExport: () => {
      update({ dialog: null })
      exporting.afterwards(() => void close())
    },
  }
}
