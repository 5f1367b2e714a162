import { createObservable } from '../session/observable'
import type { Session } from '../session/session'
import { replaceHits } from './replace'
import { search, type FindOptions, type Hit } from './search'

export interface FindState extends FindOptions {
  readonly words: string
  readonly replacement: string
  readonly scope: 'chapter' | 'report'
  /** What was found when it was last looked for. */
  readonly hits: readonly Hit[]
  /** Index of the hit that is shown. */
  readonly current: number | null
}

/** The search in an open report. */
export interface Find {
  readonly state: () => FindState
  readonly subscribe: (listener: () => void) => () => void
  /** Changes what is looked for, and looks. */
  readonly set: (
    part: Partial<Pick<FindState, 'words' | 'scope' | 'matchCase' | 'matchWidth'>>,
  ) => void
  readonly setReplacement: (words: string) => void
  /** Looks again, as after the report changed; the hit that is shown stays where it can. */
  readonly refresh: () => void
  readonly go: (index: number) => void
  /** The next or previous hit, round and round. */
  readonly step: (by: 1 | -1) => void
  /** Replaces the hit that is shown and goes to the next one. */
  readonly replaceCurrent: () => void
  /** Replaces every hit as one undo step; gives how many. */
  readonly replaceAll: () => number
}

export function createFind(session: Session): Find {
  const { state, subscribe, update } = createObservable<FindState>({
    words: '',
    replacement: '',
    scope: 'report',
    matchCase: false,
    matchWidth: false,
    hits: [],
    current: null,
  })
  const look = (): readonly Hit[] => {
    const { written, openChapter } = session.state()
    const { words, scope } = state()
    return search(written, words, state(), scope === 'chapter' ? openChapter : undefined)
  }
  const refresh = (): void => {
    const hits = look()
    const { current } = state()
    const kept = current === null ? null : Math.min(current, hits.length - 1)
    update({ hits, current: kept !== null && kept >= 0 ? kept : null })
  }
  const go = (index: number): void => {
    const hit = state().hits[index]
    if (!hit || session.state().composing) return
    update({ current: index })
    const { chapter, block, part, start, end } = hit
    session.point(chapter, block, part === 'text' ? { start, end } : null)
  }
  const step = (by: 1 | -1): void => {
    refresh()
    const { hits, current } = state()
    if (hits.length === 0) return
    if (current !== null) return go((current + by + hits.length) % hits.length)
    const { openChapter } = session.state()
    const here = hits.findIndex(({ chapter }) => chapter === openChapter)
    go(Math.max(0, here))
  }
  const mayChange = (): boolean => !session.state().readOnly && !session.state().composing
  return {
    state,
    subscribe,
    set: (part) => {
      update({ ...part, current: null })
      refresh()
    },
    setReplacement: (replacement) => update({ replacement }),
    refresh,
    go,
    step,
    replaceCurrent: () => {
      refresh()
      const { hits, current, replacement } = state()
      const hit = current === null ? undefined : hits[current]
      if (!hit || current === null) return step(1)
      if (!mayChange()) return
      if (replaceHits(session, [hit], replacement) === 0) return step(1)
      const next = look()
      // What the new words themselves hold is not replaced again.
      const inside = next.filter((each) => isInside(each, hit, replacement.length)).length
      update({ hits: next, current: null })
      if (next.length > 0) go((current + inside) % next.length)
    },
    replaceAll: () => {
      if (!mayChange()) return 0
      const hits = look()
      const count = replaceHits(session, hits, state().replacement)
      update({ hits: look(), current: null })
      return count
    },
  }
}

function isInside(each: Hit, replaced: Hit, length: number): boolean {
  const { chapter, block, part, start } = replaced
  const samePlace = each.chapter === chapter && each.block === block && each.part === part
  return samePlace && each.start >= start && each.start < start + length
}
