import { describe, expect, test } from 'vitest'
import { checkDraft } from '../../../shared/check/check'
import type { Finding, RuleId } from '../../../shared/check/finding'
import { extractFigures } from '../../../shared/figures/extract-figures'
import type { Draft } from '../../../shared/model/draft'
import { recognise } from '../../../shared/structure/recognise'
import { sourceOf } from '../structure/source'

/** A text as the rules see it, read as a file is. */
export function draftOfText(text: string): Draft {
  const outline = recognise(sourceOf(text))
  return { ...outline, figures: extractFigures(outline.blocks) }
}

export function findingsOf(rule: RuleId, text: string): readonly Finding[] {
  return checkDraft(draftOfText(text)).filter((finding) => finding.rule === rule)
}

export interface Sentences {
  readonly right: readonly string[]
  /** A faulty text, what of it is quoted, and what should stand there, where the rule says it. */
  readonly wrong: readonly (readonly [text: string, quote: string, expected?: string])[]
}

/** Tests a rule on its sentences; a fix, where there is one, mends the text. */
export function testRule(rule: RuleId, { right, wrong }: Sentences): void {
  describe.each([rule])('%s', () => {
    test.each(right)('has nothing to say of: %s', (text) => {
      expect(findingsOf(rule, text)).toEqual([])
    })
    test.each(wrong.map(([text, quote, expected]) => ({ text, quote, expected })))(
      'finds in: $text',
      ({ text, quote, expected }) => {
        const [finding, ...more] = findingsOf(rule, text)
        expect(more).toEqual([])
        expect(finding?.quote).toBe(quote)
        if (expected !== undefined) expect(finding?.expected).toBe(expected)
      },
    )
  })
}
