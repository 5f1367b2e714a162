import { evaluate } from '../../shared/figures/evaluate'
import { figuresOf, type Figures } from '../../shared/figures/printed-figure'
import type { Block } from '../../shared/model/block'
import type { Chapter } from '../../shared/model/chapter'
import type { ChapterId } from '../../shared/model/ids'
import { chaptersInOrder, type Report } from '../../shared/model/report'
import { computedTexts } from '../../shared/model/computed-text'
import { writtenReport, type ComputedText } from '../../shared/model/written'
import { computeNumbers, type Numbers } from '../../shared/resolve/numbers'
import { createCharacterCount } from './characters'
import type { SessionState } from './session'

/** The session's state and who listens to it. */
export interface Picture {
  readonly state: () => SessionState
  readonly subscribe: (listener: () => void) => () => void
  /** Listens to changes of the numbers alone. */
  readonly subscribeNumbers: (listener: () => void) => () => void
  /** Listens to changes of the figures; while a composition is open they wait for its end. */
  readonly subscribeFigures: (listener: () => void) => () => void
  /** Takes over what changed and tells the listeners; equal parts keep their identity. */
  readonly update: (part: Partial<SessionState>) => void
  /** Takes over another report with its characters, and numbers where `renumber` says so. */
  readonly setReport: (report: Report, renumber: boolean, part?: Partial<SessionState>) => void
}

export function createPicture(report: Report, openChapter: ChapterId, savedAt: string): Picture {
  const listeners = new Set<() => void>()
  const ofNumbers = new Set<() => void>()
  const ofFigures = new Set<() => void>()
  let told = figuresOf(report.register, evaluate(report.register))
  const firstNumbers = computeNumbers(report)
  const firstTexts = textsOf(told, firstNumbers)
  const written = writtenReport(report, firstTexts)
  const characters = createCharacterCount()
  let state: SessionState = {
    report,
    written,
    figures: told,
    textOf: firstTexts,
    openChapter,
    numbers: firstNumbers,
    earlier: [],
    characters: characters(written),
    save: { kind: 'saved', at: savedAt },
    composing: false,
    canUndo: false,
    canRedo: false,
    revealed: null,
    readOnly: false,
    selection: null,
  }
  const update = (part: Partial<SessionState>): void => {
    const keys = Object.keys(part) as (keyof SessionState)[]
    if (keys.every((key) => Object.is(part[key], state[key]))) return
    const { numbers } = state
    state = { ...state, ...part }
    for (const listener of listeners) listener()
    if (state.numbers !== numbers) for (const listener of ofNumbers) listener()
    if (state.figures === told || state.composing) return
    told = state.figures
    for (const listener of ofFigures) listener()
  }
  return {
    state: () => state,
    subscribe: listenIn(listeners),
    subscribeNumbers: listenIn(ofNumbers),
    subscribeFigures: listenIn(ofFigures),
    update,
    setReport: (next, renumber, part = {}) => {
      const numbers = renumber ? keepEqual(state.numbers, computeNumbers(next)) : state.numbers
      const figures = refigured(state.figures, next)
      const isSame = figures === state.figures && numbers === state.numbers
      const textOf = isSame ? state.textOf : textsOf(figures, numbers)
      const out = writtenReport(next, textOf)
      update({
        ...part,
        report: next,
        written: out,
        figures,
        textOf,
        numbers,
        characters: characters(out),
      })
    },
  }
}

/** What is said of figures and, as the numbers are, of references. */
function textsOf(figures: Figures, numbers: Numbers): ComputedText {
  return computedTexts(figures.textOf, numbers)
}

/** Computes on from the figures as they were. */
function refigured(old: Figures, { register }: Report): Figures {
  return register === old.register ? old : figuresOf(register, evaluate(register, old))
}

function listenIn(listeners: Set<() => void>): Picture['subscribe'] {
  return (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
}

export function chapterOf(report: Report, id: ChapterId): Chapter | undefined {
  return chaptersInOrder(report).find((chapter) => chapter.id === id)
}

/** The report with other blocks in one chapter. */
export function withBlocks(report: Report, id: ChapterId, blocks: readonly Block[]): Report {
  return withChapter(report, id, (chapter) => ({ ...chapter, blocks: blocks as Block[] }))
}

export function withChapter(
  report: Report,
  id: ChapterId,
  change: (chapter: Chapter) => Chapter,
): Report {
  if (report.front.id === id) return { ...report, front: change(report.front) }
  if (report.back.id === id) return { ...report, back: change(report.back) }
  const chapters = report.chapters.map((chapter) => (chapter.id === id ? change(chapter) : chapter))
  return { ...report, chapters }
}

function keepEqual(old: Numbers, next: Numbers): Numbers {
  const equal = (['chapters', 'blocks', 'labels', 'notes'] as const).every((key) =>
    isSameMap<string>(old[key], next[key]),
  )
  return equal ? old : next
}

function isSameMap<Key>(a: ReadonlyMap<Key, string>, b: ReadonlyMap<Key, string>): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) if (b.get(key) !== value) return false
  return true
}
