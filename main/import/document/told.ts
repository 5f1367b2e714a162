import type { Warning } from '../../../shared/model/source'

/** What a reader leaves out or takes otherwise than it stands, by code: the sentence for so many of it. */
export type Sentences<Code extends string> = Readonly<Record<Code, (count: number) => string>>

/** Counts what is to be told; the user is told once of each kind. */
export interface Told<Code extends string> {
  readonly tell: (code: Code, count?: number) => void
  readonly count: (code: Code) => number
  readonly warnings: () => readonly Warning[]
}

export function createTold<Code extends string>(sentences: Sentences<Code>): Told<Code> {
  const counts = new Map<Code, number>()
  return {
    tell: (code, count = 1) => void counts.set(code, (counts.get(code) ?? 0) + count),
    count: (code) => counts.get(code) ?? 0,
    warnings: () =>
      [...counts]
        .filter(([, count]) => count > 0)
        .map(([code, count]) => ({ code, message: sentences[code](count) })),
  }
}
