import type { Ignored } from '../model/check-notes'
import type { Finding } from './finding'

/** Whether the user left a finding as it is, or switched its rule off. */
export function isIgnored(
  finding: Pick<Finding, 'rule' | 'block' | 'quote'>,
  ignored: readonly Ignored[],
): boolean {
  return ignored.some(
    ({ rule, block, quote }) =>
      rule === finding.rule &&
      (block === null || (block === (finding.block ?? 'report') && quote === finding.quote)),
  )
}
