import type { RunLook } from '../document/run-look'
import { symbolOf } from '../document/symbols'
import type { WordTold } from '../document/word-told'
import { ideographs, radicals } from './radicals'

/**
 * Marks that no paper shows: soft hyphens, zero-width spaces and joiners of words, marks of direction.
 * They come along when text is copied from web pages and chats, and part words that belong together.
 */
export const widthless = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

/**
 * Words of a look as paper shows them: without widthless marks, signs of symbol fonts and radicals as
 * the characters that they look like, which is told.
 */
export function shownText(text: string, look: RunLook, told: WordTold): string {
  const words = text
    .replace(widthless, '')
    // A hyphen that never breaks is a hyphen to whoever searches or dials.
    .replaceAll('\u2011', '-')
    .replace(signs, (sign) => symbolText([look.latin, look.font], sign.charCodeAt(0), told))
  const found = words.match(radicals)?.length ?? 0
  told.tell('radicals', found)
  return found > 0 ? words.replace(radicals, ideographs) : words
}

/** What a sign of one of the fonts shows; `□`, which is told, where nobody knows. */
export function symbolText(
  fonts: readonly (string | undefined)[],
  code: number,
  told: WordTold,
): string {
  for (const font of fonts) {
    const known = symbolOf(font ?? '', code)
    if (known !== null) return known
  }
  told.tell('symbols-unknown')
  return '□'
}

/** Where fonts of symbols have their signs. */
const signs = /[\uF000-\uF0FF]/gu
