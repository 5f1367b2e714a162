import type { WindowParts } from './parts'

export interface Faults {
  /** Told of an exception that nobody caught: saves what there is and shows what happened. */
  readonly fault: (error: unknown) => void
}

/** Faults of the program: first the text is brought to safety, then they are told. */
export function createFaults({ state, update }: WindowParts): Faults {
  const bringToSafety = async (text: string): Promise<void> => {
    let saved = true
    try {
      saved = (await state().session?.flush()) ?? true
    } catch {
      saved = false
    }
    update({ fault: { text, saved } })
  }
  return {
    fault: (error) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      console.error(error)
      if (state().fault) return
      update({ fault: { text, saved: null } })
      void bringToSafety(text)
    },
  }
}
