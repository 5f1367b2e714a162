import { z } from 'zod'

/** 不公开: what the public edition prints in the place of what is marked; empty leaves it out. */
export const withheld = z.string().max(200)

/** A leaf of running text. `lead` marks the run-in heading of a paragraph that carries a level. */
export const text = z.object({
  text: z.string(),
  bold: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  lead: z.literal(true).optional(),
  withheld: withheld.optional(),
})
export type Text = z.infer<typeof text>

/** The words of leaves, joined. */
export function plainText(leaves: readonly { readonly text: string }[]): string {
  return leaves.map((leaf) => leaf.text).join('')
}
