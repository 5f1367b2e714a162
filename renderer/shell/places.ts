import type { Place } from '../../shared/model/remembered'
import { goToPlace, placeOf } from '../session/place'
import type { Session } from '../session/session'
import type { WindowParts } from './parts'

/** Where the user is in the open report, remembered for the next time. */
export interface Places {
  /** Opens a report where it was left; how far the paper was scrolled there, in em. */
  readonly restore: (session: Session) => Promise<void>
  /** The caret or the paper moved; how far it is scrolled is asked when it rests, in em. */
  readonly moved: (scroll: () => number) => void
  /** Keeps it now, as before another report or the end. */
  readonly keep: () => void
}

/** In milliseconds: where somebody rests, not every line that is passed. */
const rest = 1000

export function createPlaces({ connection, state, update }: WindowParts): Places {
  const { api } = connection
  let scroll = (): number => 0
  let kept: Place | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const keep = (): void => {
    clearTimeout(timer)
    const { session } = state()
    if (!session || session.state().readOnly) return
    const place = placeOf(session, scroll())
    if (isSame(place, kept)) return
    kept = place
    void api['place.keep']({ report: session.state().report.id, place })
  }
  return {
    restore: async (session) => {
      const answer = await api['place.read']({ report: session.state().report.id })
      kept = answer.ok ? answer.value : null
      const found = kept !== null && goToPlace(session, kept)
      const before = found ? (kept?.scroll ?? 0) : null
      scroll = () => before ?? 0
      update({ scroll: before })
    },
    moved: (now) => {
      scroll = now
      clearTimeout(timer)
      timer = setTimeout(keep, rest)
    },
    keep,
  }
}

function isSame(a: Place, b: Place | null): boolean {
  return (
    a.chapter === b?.chapter &&
    a.block === b.block &&
    a.offset === b.offset &&
    Math.abs(a.scroll - b.scroll) < 0.5
  )
}
