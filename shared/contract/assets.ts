import { z } from 'zod'
import type { StoredPicture } from '../model/blocks/image'
import { call } from './call'

/** In bytes and in pixels. A larger picture is refused before it is decoded. */
export const largestPicture = { bytes: 20 * 1024 * 1024, pixels: 100_000_000 } as const

export const assets = {
  /** Keeps a picture (PNG, JPEG, GIF, WebP or BMP, told by its content); its size as its header says. */
  'asset.add': call<StoredPicture>()(
    z.object({ name: z.string().max(260), bytes: z.instanceof(Uint8Array) }),
  ),
}
