import type { Draft } from '../model/draft'
import { checkedReport, placeIn, type CheckedReport, type CheckedText } from './checked'
import type { CheckContext } from './context'
import type { Finding, RuleId } from './finding'
import { findingOf, type TextRule } from './rule'
import { rules as allRules } from './rules/index'

export interface CheckOptions {
  /** Rules that are switched off. */
  readonly without?: ReadonlySet<RuleId>
  readonly context?: CheckContext
}

/** The findings of every rule, in the order of the document; those of what is missing come first. */
export function checkDraft(
  draft: Draft,
  { without, context }: CheckOptions = {},
): readonly Finding[] {
  const report = checkedReport(draft, context)
  const found = allRules
    .filter(({ id }) => without?.has(id) !== true)
    .flatMap((rule) =>
      rule.scope === 'text'
        ? report.texts.flatMap((text) => findingsIn(rule, text))
        : rule.check(report).map((hit) => findingOf(rule, hit, hit.place, hit.related)),
    )
  return inOrder(report, found)
}

function findingsIn(rule: TextRule, text: CheckedText): readonly Finding[] {
  return rule.check(text).map((hit) => findingOf(rule, hit, placeIn(text, hit.start, hit.end)))
}

function inOrder({ texts }: CheckedReport, found: readonly Finding[]): readonly Finding[] {
  const order = new Map(texts.map((text, index) => [keyOf(text.at), index]))
  const rank = (finding: Finding): number => order.get(keyOf(finding)) ?? -1
  return found.toSorted((one, other) => rank(one) - rank(other) || one.start - other.start)
}

function keyOf({ block, part, row, column }: CheckedText['at']): string {
  return `${block ?? ''} ${part ?? ''} ${row ?? ''} ${column ?? ''}`
}
