import type { Bytes } from './bytes'

/** Names of fonts by their number ([MS-DOC] 2.9.286). */
export function readFonts(part: Bytes | null): readonly string[] {
  if (!part || part.length < 4) return []
  const fonts: string[] = []
  let at = 4
  for (let index = part.u16(0); index > 0 && at < part.length; index -= 1) {
    const length = part.u8(at) + 1
    const characters = Math.max(0, Math.floor((Math.min(length, part.length - at) - nameAt) / 2))
    fonts.push(characters === 0 ? '' : (part.text(at + nameAt, characters).split('\0')[0] ?? ''))
    at += length
  }
  return fonts
}

/** Of a name in its entry. */
const nameAt = 40
