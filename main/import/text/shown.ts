import type { WordTold } from '../document/word-told'
import { ideographs, radicals } from './radicals'

/**
 * Marks that no paper shows: soft hyphens, zero-width spaces and joiners of words, marks of direction.
 * They come along when text is copied from web pages and chats, and part words that belong together.
 */
export const widthless = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

/** Words as paper shows them: without widthless marks, radicals as their ideographs, which is told. */
export function shownText(text: string, told: WordTold): string {
  const words = text.replace(widthless, '')
  const found = words.match(radicals)?.length ?? 0
  told.tell('radicals', found)
  return found > 0 ? words.replace(radicals, ideographs) : words
}
