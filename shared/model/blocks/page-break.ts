import { z } from 'zod'
import { blockId } from '../ids'

/** What comes after it begins a new page. */
export const pageBreak = z.object({
  type: z.literal('page-break'),
  id: blockId,
  // Slate wants every void element to hold one empty leaf.
  children: z.tuple([z.object({ text: z.literal('') })]),
})
export type PageBreak = z.infer<typeof pageBreak>
