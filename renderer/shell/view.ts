import type { View } from '../../shared/model/remembered'
import type { WindowParts } from './parts'
import { nextZoom } from './zoom'

/** How the window stands: what is changed by hand is remembered for the next start. */
export interface ViewActions {
  readonly zoom: (step: 1 | 0 | -1) => void
  readonly toggleOutline: () => void
  readonly setOutlineWidth: (width: number) => void
  /** The user has read that these faces are missing. */
  readonly readFaces: (missing: readonly string[]) => void
  /** Keeps it now, as before the end. */
  readonly keep: () => void
}

/** Many steps of a wheel or of a drag are one change, in milliseconds. */
const rest = 300

export function createView({ connection, state, update, isNarrow }: WindowParts): ViewActions {
  let timer: ReturnType<typeof setTimeout> | undefined
  let kept: View | null = null
  const keep = (): void => {
    clearTimeout(timer)
    const { view } = state()
    if (kept === null || kept === view) return
    kept = view
    // Where it cannot be kept nothing is lost that anybody would miss.
    void connection.api['view.keep'](view)
  }
  const change = (part: Partial<View>): void => {
    kept ??= state().view
    update({ view: { ...state().view, ...part } })
    clearTimeout(timer)
    timer = setTimeout(keep, rest)
  }
  return {
    zoom: (step) => change({ zoom: nextZoom(state().view.zoom, step) }),
    toggleOutline: () => {
      const outline = !state().outline
      update({ outline })
      // Over the paper it comes and goes: only where it stands beside it is it remembered.
      if (!isNarrow()) change({ outline })
    },
    setOutlineWidth: (width) => change({ outlineWidth: Math.min(480, Math.max(200, width)) }),
    readFaces: (missing) => change({ facesRead: [...missing] }),
    keep,
  }
}
