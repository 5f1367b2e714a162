import { useSyncExternalStore } from 'react'
import type { Figures } from '../../shared/figures/printed-figure'
import type { Numbers } from '../../shared/resolve/numbers'
import type { Session, SessionState } from './session'

/**
 * A part of the session's state, kept current. The component renders again only when the selected
 * part is another one (`Object.is`), so select what is shown and make no new objects.
 */
export function useSessionState<Part>(
  session: Session,
  select: (state: SessionState) => Part,
): Part {
  return useSyncExternalStore(session.subscribe, () => select(session.state()))
}

/** What is shown of the figures, kept current. Typing does not even ask for it. */
export function useFigures<Part>(session: Session, select: (figures: Figures) => Part): Part {
  return useSyncExternalStore(session.subscribeFigures, () => select(session.state().figures))
}

/** A number of the report, kept current. Typing, which changes none, does not even ask for it. */
export function useNumber(
  session: Session,
  select: (numbers: Numbers) => string | undefined,
): string | undefined {
  return useSyncExternalStore(session.subscribeNumbers, () => select(session.state().numbers))
}
