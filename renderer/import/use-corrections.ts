import { useState } from 'react'
import type { Correction, RecognisedAs } from '../../shared/model/correction'
import type { Draft } from '../../shared/model/draft'
import { correct } from '../../shared/structure/correct'

/** The user's decisions on a draft, with what they make of it. */
export interface Corrections {
  readonly list: readonly Correction[]
  readonly draft: Draft
  readonly add: (block: string, as: RecognisedAs) => void
  readonly takeBack: () => void
}

/** Each decision is kept with the draft after it, so that one more costs the same as the first. */
interface Step {
  readonly correction: Correction
  readonly draft: Draft
}

export function useCorrections(original: Draft): Corrections {
  const [steps, setSteps] = useState<readonly Step[]>([])
  return {
    list: steps.map(({ correction }) => correction),
    draft: steps.at(-1)?.draft ?? original,
    add: (block, as) =>
      setSteps((old) => {
        const correction = { block, as }
        const draft = correct(old.at(-1)?.draft ?? original, [correction])
        return [...old, { correction, draft }]
      }),
    takeBack: () => setSteps((old) => old.slice(0, -1)),
  }
}
