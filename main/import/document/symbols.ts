import { circled } from './number-format'

/** The characters of symbol fonts that reports use, by font and code (as in `w:sym`). */
const known: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6c: '●',
    0x6d: '❍',
    0x6e: '■',
    0x6f: '□',
    0x71: '❑',
    0x72: '❒',
    0x74: '⧫',
    0x75: '◆',
    0x76: '❖',
    0x77: '⬥',
    0x9f: '•',
    0xa1: '○',
    0xa7: '▪',
    0xa8: '◻',
    0xab: '★',
    0xd8: '➢',
    0xdf: '←',
    0xe0: '→',
    0xe1: '↑',
    0xe2: '↓',
    0xe8: '➔',
    0xf0: '⇨',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': {
    0x50: '✓',
    0x51: '☒',
    0x52: '☑',
    0x53: '☒',
    0x54: '☒',
    0xa3: '□',
    0x97: '●',
    0x98: '●',
    0xa1: '□',
  },
  symbol: {
    0xa3: '≤',
    0xb0: '°',
    0xb1: '±',
    0xb3: '≥',
    0xb4: '×',
    0xb7: '•',
    0xb8: '÷',
    0xb9: '≠',
    0xbb: '≈',
    0xd7: '·',
    0x61: 'α',
    0x62: 'β',
    0x6d: 'μ',
    0x53: 'Σ',
    0xe5: '∑',
  },
}

/** The character that a symbol font shows for a code; null where nobody knows. */
export function symbolOf(font: string, code: number): string | null {
  // Fonts of symbols have their characters in the private area, too.
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const table = known[font.toLowerCase()]
  if (table) {
    if (font.toLowerCase() === 'wingdings' && low >= 0x80 && low <= 0x8a) return circledDigit(low)
    return table[low] ?? (low === 0x20 ? ' ' : null)
  }
  const isPrivate = code >= 0xe000 && code <= 0xf8ff
  return isPrivate || code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
    ? null
    : String.fromCodePoint(code)
}

/** Wingdings has ⓪ to ⑩ from 0x80. */
function circledDigit(code: number): string {
  return code === 0x80 ? '⓪' : circled(code - 0x80)
}
