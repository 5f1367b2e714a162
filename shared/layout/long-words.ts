import type { Stretch } from './kept-together'

/**
 * Words of a text that a line may end within, as addresses and codes: to begin a line with one would
 * leave more than half a line empty before it. Offsets are UTF-16 code units.
 */
export function longWords(text: string): readonly Stretch[] {
  return Array.from(text.matchAll(/[!-~]{29,}/gu), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }))
}
