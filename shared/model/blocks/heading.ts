import { z } from 'zod'
import { blockId } from '../ids'
import { level } from '../level'
import { inlines } from './inline'

/** A heading alone on its line. `level: null` is an unnumbered heading, as of an annex. */
export const heading = z.object({
  type: z.literal('heading'),
  id: blockId,
  level: level.nullable(),
  children: inlines,
})
export type Heading = z.infer<typeof heading>
