import type { Glyph } from './drawing'
import { greatest, least } from './extent'

/** The text of a marked content's `ActualText`, in PDF's UTF-16 or in Latin letters; null for none. */
export function actualText(value: unknown): string | null {
  if (typeof value !== 'string' || value === '' || value.length > 2 * mostToldTogether + 2)
    return null
  if (!value.startsWith('\u00FE\u00FF')) return value
  const bytes = Buffer.from(value.slice(2), 'latin1')
  return bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : null
}

/**
 * Glyphs whose font does not say what they are, with what the content marked around them says. Glyphs
 * that say it themselves are left alone: an `ActualText` may be a whole line's.
 */
export function withActualText(glyphs: readonly Glyph[], actual: string): readonly Glyph[] {
  const [first] = glyphs
  if (!first || !glyphs.some(({ text }) => isUntold(text))) return glyphs
  const characters = Array.from(actual)
  if (characters.length === glyphs.length) {
    return glyphs.map((glyph, at) => ({ ...glyph, text: characters[at] ?? '', coded: false }))
  }
  const isLine = glyphs.every(({ y, turn }) => turn === first.turn && Math.abs(y - first.y) < 1)
  if (!isLine) return glyphs
  const right = greatest(glyphs.map((glyph) => glyph.right))
  const left = least(glyphs.map((glyph) => glyph.left))
  return [{ ...first, left, right, text: actual, coded: false }]
}

/** A control character is what a font's map has for what it does not know. */
export function isUntold(text: string): boolean {
  return untold.test(text)
}

const untold = /^(?:(?![\t\n\r\u00AD])\p{Cc}|[\uFFFD\uE000-\uF8FF])/u

/** Glyphs and characters of one `ActualText`: more are a paragraph, and PDF's strings may be of any length. */
export const mostToldTogether = 400
