import { isIgnored } from '../../shared/check/ignored'
import { noNotes, type CheckNotes } from '../../shared/model/check-notes'
import type { PlacedFinding } from './placed'

/** What the panel of findings shows. */
export interface CheckState {
  /** Null until the report was checked once. */
  readonly findings: readonly PlacedFinding[] | null
  /** The report changed since. */
  readonly stale: boolean
  readonly notes: CheckNotes
}

export const emptyCheck: CheckState = { findings: null, stale: true, notes: noNotes }

/** What is to be looked at, in the order of the paper; hints only where asked for, questions always. */
export function openFindings({ findings, notes }: CheckState): readonly PlacedFinding[] {
  return (findings ?? []).filter(
    (finding) =>
      (notes.withInfo || finding.severity !== 'info' || finding.question !== undefined) &&
      !isIgnored(finding, notes.ignored),
  )
}
