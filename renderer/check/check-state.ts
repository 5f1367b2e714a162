import { noNotes, type CheckNotes, type Ignored } from '../../shared/model/check-notes'
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

/** Whether the user left a finding as it is, or switched its rule off. */
export function isIgnored(finding: PlacedFinding, ignored: readonly Ignored[]): boolean {
  return ignored.some(
    ({ rule, block, quote }) =>
      rule === finding.rule &&
      (block === null || (block === (finding.block ?? 'report') && quote === finding.quote)),
  )
}

/** What is to be looked at, in the order of the paper; hints only where asked for, questions always. */
export function openFindings({ findings, notes }: CheckState): readonly PlacedFinding[] {
  return (findings ?? []).filter(
    (finding) =>
      (notes.withInfo || finding.severity !== 'info' || finding.question !== undefined) &&
      !isIgnored(finding, notes.ignored),
  )
}
