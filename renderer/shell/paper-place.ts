import { useEffect, useRef, type RefObject } from 'react'
import type { Session } from '../session/session'

/**
 * Scrolls the paper to where it was left, once for a session, and tells of every move of it and of
 * the caret. In em of the paper, so that it is the same place at any zoom.
 */
export function usePaperPlace(
  session: Session,
  pane: RefObject<HTMLElement | null>,
  scroll: number | null,
  moved: (scroll: () => number) => void,
): void {
  const restored = useRef<Session | null>(null)
  useEffect(() => {
    const place = pane.current
    if (!place) return undefined
    const first = paperIn(place)
    if (restored.current !== session && first && scroll !== null) scrollTo(first, scroll)
    restored.current = session
    // Read when it rests: at every letter the page would have to be laid out for it.
    const read = (): number => {
      const paper = paperIn(place)
      return paper ? paper.scrollTop / emOf(paper) : 0
    }
    const tell = (): void => moved(read)
    let { selection, openChapter } = session.state()
    const unsubscribe = session.subscribe(() => {
      const now = session.state()
      if (now.selection === selection && now.openChapter === openChapter) return
      ;({ selection, openChapter } = now)
      tell()
    })
    // Captured, since scrolling does not bubble: each chapter has a paper of its own.
    const options = { capture: true, passive: true }
    place.addEventListener('scroll', tell, options)
    return () => {
      unsubscribe()
      place.removeEventListener('scroll', tell, options)
    }
  }, [session, pane, scroll, moved])
}

function paperIn(pane: HTMLElement): HTMLElement | null {
  return pane.querySelector<HTMLElement>('.paper')
}

/** Once the editor has taken the focus, which brings the caret into sight. */
function scrollTo(paper: HTMLElement, scroll: number): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      paper.scrollTop = scroll * emOf(paper)
    }),
  )
}

function emOf(paper: HTMLElement): number {
  const sheet = paper.querySelector('.sheet')
  return sheet ? Number.parseFloat(getComputedStyle(sheet).fontSize) : 16
}
