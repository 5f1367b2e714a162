import { z } from 'zod'
import { assetId, blockId } from '../ids'
import { withheld } from './text'

/** A picture; its bytes are an asset of the store. Sizes in pixels of the file. */
export const image = z.object({
  type: z.literal('image'),
  id: blockId,
  asset: assetId,
  name: z.string(),
  caption: z.string(),
  /** What it shows, for who cannot see it; absent where the caption says it. */
  alt: z.string().optional(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  withheld: withheld.optional(),
  // Slate wants every void element to hold one empty leaf.
  children: z.tuple([z.object({ text: z.literal('') })]),
})
export type Image = z.infer<typeof image>

/** A picture as it stands in the store. */
export type StoredPicture = Pick<Image, 'asset' | 'width' | 'height'>
