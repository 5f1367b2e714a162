import type { Run } from '../resolve/resolved'

/** The runs' text. */
export function runsText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** The runs' words, without the marks of notes among them. */
export function runsWords(runs: readonly Run[]): string {
  return runsText(runs.filter((run) => !isMark(run)))
}

export function isMark({ reference }: Run): boolean {
  return reference?.isMark === true
}

export interface PlacedRun extends Run {
  /** Where its text begins in that of all runs, in UTF-16 code units. */
  readonly start: number
}

export function placed(runs: readonly Run[]): readonly PlacedRun[] {
  let start = 0
  return runs.map((run) => {
    const own = { ...run, start }
    start += run.text.length
    return own
  })
}
