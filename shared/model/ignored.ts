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

export const ignoredList = z.array(ignored).max(5000)
