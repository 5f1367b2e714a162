import type { Operation as TextOperation, Selection } from 'slate'
import type { ChapterId } from '../../shared/model/ids'
import type { Operation } from '../../shared/model/operations'

/** A change of one chapter's text, with the selection before and after it. */
export interface TextStep {
  readonly kind: 'text'
  readonly chapter: ChapterId
  readonly operations: TextOperation[]
  readonly before: Selection
  after: Selection
}

export interface StructureStep {
  readonly kind: 'structure'
  readonly operation: Operation
  readonly inverse: Operation
}

/** Several changes that the user made as one, in their order. */
export interface CompoundStep {
  readonly kind: 'compound'
  readonly steps: readonly Step[]
}

/** What the user decided beside the text, as to leave a finding: taken back and made again by who keeps it. */
export interface DecisionStep {
  readonly kind: 'decision'
  readonly undo: () => void
  readonly redo: () => void
}

export type Step = TextStep | StructureStep | CompoundStep | DecisionStep

/** The chapters whose texts the steps change, once each. */
export function textsOf(steps: readonly Step[]): readonly ChapterId[] {
  const chapters = steps.flatMap((step) => {
    if (step.kind === 'compound') return textsOf(step.steps)
    return step.kind === 'text' ? [step.chapter] : []
  })
  return Array.from(new Set(chapters))
}

/** The one undo stack of a session, over all chapters and the structure. */
export interface History {
  readonly done: () => readonly Step[]
  readonly undone: () => readonly Step[]
  /** Adds a new step; what had been undone can no longer be redone. */
  readonly add: (step: Step) => void
  /** Puts another step in the place of the last one. */
  readonly replaceLast: (step: Step) => void
  /** Makes one step of all that was added after `last` (undefined: from the beginning); gives them. */
  readonly joinSince: (last: Step | undefined) => readonly Step[]
  /** Takes the last step off; the caller applies it and hands it over to `undid`. */
  readonly takeDone: () => Step | undefined
  readonly takeUndone: () => Step | undefined
  readonly undid: (step: Step) => void
  readonly redid: (step: Step) => void
  readonly clear: () => void
}

/** Far beyond what a day of writing makes: only there so that memory has a bound. */
const mostSteps = 20_000

export function createHistory(): History {
  let done: Step[] = []
  let undone: Step[] = []
  const add = (step: Step): void => {
    done.push(step)
    if (done.length > mostSteps) done.shift()
  }
  return {
    done: () => done,
    undone: () => undone,
    add: (step) => {
      add(step)
      undone = []
    },
    replaceLast: (step) => {
      done[done.length - 1] = step
    },
    joinSince: (last) => {
      const steps = done.splice(last ? done.lastIndexOf(last) + 1 : 0)
      const [only] = steps
      if (steps.length > 1) done.push({ kind: 'compound', steps })
      else if (only) done.push(only)
      return steps
    },
    takeDone: () => done.pop(),
    takeUndone: () => undone.pop(),
    undid: (step) => undone.push(step),
    redid: add,
    clear: () => {
      done = []
      undone = []
    },
  }
}
