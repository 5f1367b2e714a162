import { symbolOf } from '../../document/symbols'
import { plausibility } from '../../text/plausible'
import type { Glyph } from './drawing'
import type { Page } from './page'

/** Pages with U+FFFD for what cannot be told. */
export interface Legible {
  readonly pages: readonly Page[]
  /** Numbers of the pages where that happened. */
  readonly unsure: readonly number[]
  /** Whether most of the text is such. */
  readonly isGarbled: boolean
}

/**
 * Fonts without a map to Unicode count their glyphs, and the counts read as letters of any kind: where
 * the letters of a font look like no Chinese text, they are taken for unreadable. Signs of the fonts of
 * signs, bullets most often, are the characters that they look like.
 */
export function legible(drawn: readonly Page[]): Legible {
  const pages = drawn.map(withSigns)
  const garbled = garbledFonts(pages)
  const isUnread = ({ text, face, coded }: Glyph): boolean =>
    (coded && garbled.has(face.id)) || text === '\uFFFD' || privateUse.test(text)
  let [unread, all] = [0, 0]
  const unsure: number[] = []
  const read = pages.map((page) => {
    const lost = page.glyphs.filter(isUnread).length
    all += page.glyphs.length
    unread += lost
    if (lost === 0) return page
    unsure.push(page.number)
    const glyphs = page.glyphs.map((glyph) =>
      isUnread(glyph) ? { ...glyph, text: '\uFFFD' } : glyph,
    )
    return { ...page, glyphs }
  })
  return { pages: read, unsure, isGarbled: all > 0 && unread * 2 > all }
}

function withSigns(page: Page): Page {
  if (!page.glyphs.some(({ text }) => sign.test(text))) return page
  return { ...page, glyphs: page.glyphs.map((glyph) => ({ ...glyph, text: signOf(glyph) })) }
}

/** Where fonts of signs have theirs. */
const sign = /^[\uF000-\uF0FF]$/u

function signOf({ text, face: { name } }: Glyph): string {
  if (!sign.test(text)) return text
  const second = /wingdings\s?2/iu.test(name) ? 'wingdings 2' : 'wingdings'
  // Whatever stands in for Symbol keeps the codes of its signs.
  const font = /wingdings/iu.test(name) ? second : 'symbol'
  return symbolOf(font, text.charCodeAt(0)) ?? text
}

/** Characters that only the font itself knows. */
const privateUse = /[\uE000-\uF8FF]/u

function garbledFonts(pages: readonly Page[]): ReadonlySet<string> {
  const texts = new Map<string, string[]>()
  for (const { text, face, coded } of pages.flatMap(({ glyphs }) => glyphs)) {
    if (!coded) continue
    const own = texts.get(face.id) ?? []
    own.push(text)
    texts.set(face.id, own)
  }
  const garbled = [...texts].filter(([, letters]) => isGarbled(letters.join('')))
  return new Set(garbled.map(([id]) => id))
}

function isGarbled(text: string): boolean {
  return /(?![\t\n\r])\p{Cc}|\p{Cn}/u.test(text) || plausibility(text) < 0.5
}
