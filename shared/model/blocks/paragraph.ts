import { z } from 'zod'
import { blockId } from '../ids'
import { level } from '../level'
import { inlines } from './inline'

/** What a paragraph is on the page, where it is not body (GB/T 9704-2012, 7.3.2, 7.3.4, 7.3.5). */
export const role = z.enum(['recipient', 'attachments', 'signature', 'date', 'caption', 'note'])
export type Role = z.infer<typeof role>

/**
 * A paragraph. With a `level` it is numbered and counted like a heading of that level; leaves
 * marked `lead` at its start are then a run-in heading.
 */
export const paragraph = z.object({
  type: z.literal('paragraph'),
  id: blockId,
  level: level.optional(),
  role: role.optional(),
  children: inlines,
})
export type Paragraph = z.infer<typeof paragraph>

/** Whether a block is a note: a footnote where a mark names it. */
export function isNote(block: { readonly type: string }): block is Paragraph {
  return block.type === 'paragraph' && 'role' in block && block.role === 'note'
}
