import { z } from 'zod'
import { blockId } from '../ids'
import { text } from './text'

/**
 * A place that names another block of the report: 表1 or 图1 of what has a caption, the mark ① of a
 * note. What it says is computed wherever it is shown, as the numbers are that it follows. Its one
 * empty leaf carries its look; Slate wants one in every void element.
 */
export const reference = z.object({
  type: z.literal('reference'),
  to: blockId,
  children: z.tuple([text.extend({ text: z.literal('') })]),
})
export type Reference = z.infer<typeof reference>

/** What a reference names, without the leaf of its look. */
export type ReferenceShape = Omit<Reference, 'children'>
