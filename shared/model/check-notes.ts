import { z } from 'zod'

/**
 * A finding that the user left as it is, with the reason; it stays with the report. Without a block
 * the rule is switched off for the whole of it.
 */
export const ignored = z.object({
  rule: z.string().max(80),
  block: z.string().max(80).nullable(),
  quote: z.string().max(2000),
  reason: z.string().max(500),
})
export type Ignored = z.infer<typeof ignored>

/** What the user said of two values of one thing: whether their scope is the same. */
export const scopeAnswer = z.object({ question: z.string().max(400), same: z.boolean() })
export type ScopeAnswer = z.infer<typeof scopeAnswer>

/** What the user decided about a report's findings. */
export const checkNotes = z.object({
  ignored: z.array(ignored).max(5000),
  scopes: z.array(scopeAnswer).max(5000),
  /** Show hints too. */
  withInfo: z.boolean(),
})
export type CheckNotes = z.infer<typeof checkNotes>

export const noNotes: CheckNotes = { ignored: [], scopes: [], withInfo: false }
