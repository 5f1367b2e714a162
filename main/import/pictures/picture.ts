import type { SourceImage } from '../../../shared/model/source'
import { limits } from '../limits'
import { pictureSize } from './picture-size'

/** A picture of a file, without its place. */
export type Picture = Omit<SourceImage, 'kind' | 'place'>

/** What a picture is, told from its bytes; null for what no window shows. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  // Not by a TextDecoder, to whom latin1 is windows-1252: there the first byte of a PNG is ‰.
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  return types.find(([pattern]) => pattern.test(start))?.[1] ?? null
}

export type PictureType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/bmp' | 'image/webp'

/**
 * A picture with its size, for whoever reads a format that holds some; null where it is of a kind that
 * no window shows, or has more pixels than can be shown. It is not decoded.
 */
export function pictureOf(name: string, bytes: Uint8Array): Picture | null {
  const type = pictureType(bytes)
  const size = type && pictureSize(bytes, type)
  if (!size || size.width * size.height > limits.pixels) return null
  return { name, bytes, ...size }
}

const types: readonly (readonly [RegExp, PictureType])[] = [
  [/^\u0089PNG\r\n/u, 'image/png'],
  [/^\u00ff\u00d8\u00ff/u, 'image/jpeg'],
  [/^GIF8[79]a/u, 'image/gif'],
  [/^BM/u, 'image/bmp'],
  [/^RIFF[\s\S]{4}WEBP/u, 'image/webp'],
]
