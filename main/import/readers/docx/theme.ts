import type { XmlElement } from '../../containers/xml'
import { childOf, childrenOf } from '../../containers/xml-tree'

/** The fonts that a theme names for Chinese text, by the words of `w:eastAsiaTheme`. */
export type ThemeFonts = ReadonlyMap<string, string>

/** Reads the theme's part; `theme` is null where the document has none. */
export function readTheme(theme: XmlElement | null): ThemeFonts {
  const scheme = childOf(childOf(theme ?? undefined, 'a:themeElements'), 'a:fontScheme')
  const fonts = new Map<string, string>()
  for (const [part, word] of [
    ['a:majorFont', 'majorEastAsia'],
    ['a:minorFont', 'minorEastAsia'],
  ] as const) {
    const font = eastAsianFont(childOf(scheme, part))
    if (font) fonts.set(word, font)
  }
  return fonts
}

function eastAsianFont(fonts: XmlElement | undefined): string | undefined {
  const own = childOf(fonts, 'a:ea')?.attributes.get('typeface')
  const simplified = childrenOf(fonts, 'a:font').find(
    ({ attributes }) => attributes.get('script') === 'Hans',
  )
  return own || simplified?.attributes.get('typeface')
}
