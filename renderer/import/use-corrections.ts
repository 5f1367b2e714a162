import { useMemo, useState } from 'react'
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

export function useCorrections(original: Draft): Corrections {
  const [list, setList] = useState<readonly Correction[]>([])
  const draft = useMemo(() => correct(original, list), [original, list])
  return {
    list,
    draft,
    add: (block, as) => setList((old) => [...old, { block, as }]),
    takeBack: () => setList((old) => old.slice(0, -1)),
  }
}
