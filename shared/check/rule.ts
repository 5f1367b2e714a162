import type { CheckedReport, CheckedText } from './checked'
import type { Finding, Fix, Place, RuleId, Severity } from './finding'

/** What a rule finds in one text; offsets are of that text. */
export interface Hit {
  readonly start: number
  readonly end: number
  readonly message: string
  readonly expected?: string
  readonly fix?: Fix
  /** Where it is not the rule's own. */
  readonly severity?: Severity | undefined
}

/** What a rule finds in a whole report. */
export interface ReportHit extends Omit<Hit, 'start' | 'end'> {
  readonly place: Place
  readonly related?: readonly Place[]
  readonly question?: string | undefined
}

interface Named {
  readonly id: RuleId
  readonly severity: Severity
}

/** Looks at each text by itself, so that a changed block alone is looked at again. */
export interface TextRule extends Named {
  readonly scope: 'text'
  readonly check: (text: CheckedText) => readonly Hit[]
}

/** Looks at the report as a whole. */
export interface ReportRule extends Named {
  readonly scope: 'report'
  readonly check: (report: CheckedReport) => readonly ReportHit[]
}

export type Rule = TextRule | ReportRule

export function textRule(id: RuleId, severity: Severity, check: TextRule['check']): TextRule {
  return { id, severity, scope: 'text', check }
}

export function reportRule(id: RuleId, severity: Severity, check: ReportRule['check']): ReportRule {
  return { id, severity, scope: 'report', check }
}

/** A hit on words that are certainly to be others, and its mending. */
export function replacing(start: number, wrong: string, right: string, message: string): Hit {
  const end = start + wrong.length
  return { start, end, message, expected: right, fix: { start, end, text: right } }
}

/** A hit as the finding that it is. */
export function findingOf(
  rule: Rule,
  hit: Omit<Hit, 'start' | 'end'> & Pick<ReportHit, 'question'>,
  place: Place,
  related?: readonly Place[],
): Finding {
  return {
    rule: rule.id,
    severity: hit.severity ?? rule.severity,
    message: hit.message,
    ...place,
    expected: hit.expected ?? null,
    fix: hit.fix ?? null,
    ...(related && related.length > 0 && { related }),
    ...(hit.question !== undefined && { question: hit.question }),
  }
}
