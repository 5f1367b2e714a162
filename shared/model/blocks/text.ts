import { z } from 'zod'

/** A leaf of running text. `lead` marks the run-in heading of a paragraph that carries a level. */
export const text = z.object({
  text: z.string(),
  bold: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  lead: z.literal(true).optional(),
})
export type Text = z.infer<typeof text>

export const texts = z.array(text).min(1)

/** The words of leaves, joined. */
export function plainText(leaves: readonly Text[]): string {
  return leaves.map((leaf) => leaf.text).join('')
}
