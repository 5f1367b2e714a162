import { z } from 'zod'
import { role } from './blocks/paragraph'
import { level } from './level'

/** What a block of a draft can be said to be on the import screen. */
export const recognisedAs = z.discriminatedUnion('type', [
  /** The report's title; a former title becomes a paragraph before everything. */
  z.object({ type: z.literal('title') }),
  /** A heading alone on its line; `level: null` is unnumbered. */
  z.object({ type: z.literal('heading'), level: level.nullable() }),
  /** The first sentence is a run-in heading, the rest its paragraph. */
  z.object({ type: z.literal('run-in'), level }),
  /** Body, or with `level` a numbered paragraph. */
  z.object({ type: z.literal('paragraph'), level: level.nullable(), role: role.nullable() }),
])
export type RecognisedAs = z.infer<typeof recognisedAs>

/** One decision of the recogniser, changed by the user. `block` is the id of a block of the draft. */
export const correction = z.object({
  block: z.string().regex(/^b\d{1,7}r{0,9}$/),
  as: recognisedAs,
})
export type Correction = z.infer<typeof correction>
