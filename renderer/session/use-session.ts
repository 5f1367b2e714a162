import { useRef, useSyncExternalStore } from 'react'
import type { Figures } from '../../shared/figures/printed-figure'
import type { Numbers } from '../../shared/resolve/numbers'
import type { Chart } from '../../shared/model/blocks/chart'
import type { ChartData } from '../../shared/resolve/chart-data'
import { chartOf } from './charts'
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

/** What a chart shows, kept current; while a composition is open it waits for its end. */
export function useChart(session: Session, chart: Chart): ChartData {
  const shown = useRef<ChartData | null>(null)
  return useSyncExternalStore(session.subscribe, () => {
    const state = session.state()
    if (!shown.current || !state.composing) shown.current = chartOf(chart, state)
    return shown.current
  })
}
