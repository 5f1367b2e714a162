import type { Ignored } from '../../shared/model/ignored'
import type { PlacedFinding } from './placed'

/** What the panel of findings shows. */
export interface CheckState {
  /** Null until the report was checked once. */
  readonly findings: readonly PlacedFinding[] | null
  /** The report changed since. */
  readonly stale: boolean
  readonly ignored: readonly Ignored[]
  /** Show hints too. */
  readonly withInfo: boolean
}

export const emptyCheck: CheckState = { findings: null, stale: true, ignored: [], withInfo: false }

/** Whether the user left a finding as it is, or switched its rule off. */
export function isIgnored(finding: PlacedFinding, ignored: readonly Ignored[]): boolean {
  return ignored.some(
    ({ rule, block, quote }) =>
      rule === finding.rule &&
      (block === null || (block === finding.block && quote === finding.quote)),
  )
}

/** What is to be looked at, in the order of the paper. */
export function openFindings({
  findings,
  ignored,
  withInfo,
}: CheckState): readonly PlacedFinding[] {
  return (findings ?? []).filter(
    (finding) => (withInfo || finding.severity !== 'info') && !isIgnored(finding, ignored),
  )
}
