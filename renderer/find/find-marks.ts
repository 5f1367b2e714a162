import { useMemo, useSyncExternalStore, type RefObject } from 'react'
import { useTextMarks, type Stretch } from '../ui/text-marks'
import type { Find } from './find'
import { stretchesOf } from './search'

/** Marks in the text what is looked for, while the panel is open. */
export function useFindMarks(
  place: RefObject<HTMLElement | null>,
  find: Find,
  open: boolean,
): void {
  const { words, matchCase, matchWidth } = useSyncExternalStore(find.subscribe, find.state)
  const look = useMemo(() => {
    if (!open || words === '') return null
    return (text: string): readonly Stretch[] => stretchesOf(text, words, { matchCase, matchWidth })
  }, [open, words, matchCase, matchWidth])
  useTextMarks(place, 'found', look)
}
