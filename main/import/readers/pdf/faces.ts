/** A font as its PDF names it. */
export interface Face {
  /** The same for one font on all pages. */
  readonly id: string
  /** Without the subset's tag and the style: SimHei, 黑体, FZXBSJW--GB1-0. */
  readonly name: string
  readonly bold: boolean
  /** Glyphs of composite fonts are counted, not lettered: without a map their codes say nothing. */
  readonly composite: boolean
  readonly vertical: boolean
  /** Of a glyph's width to text space, most often 0.001. */
  readonly scale: number
}

/** What pdf.js says of a font, as far as it is of the kind that it should be. */
export function faceOf(id: string, font: unknown): Face {
  const { name, bold, black, composite, vertical, fontMatrix } = recordOf(font)
  const said = decoded(typeof name === 'string' ? name : '').replace(/^[A-Z]{6}\+/u, '')
  const [first] = Array.isArray(fontMatrix) ? fontMatrix : []
  return {
    id,
    name: said.replace(styleEnd, ''),
    bold: bold === true || black === true || boldName.test(said),
    composite: composite === true,
    vertical: vertical === true,
    scale: typeof first === 'number' && first > 0 ? first : 0.001,
  }
}

const styleEnd = /(?:[,-](?:Bold|Italic|Regular|Medium|SemiBold|Normal|Roman|MT|PSMT)+)+$/iu
const boldName = /(?:Bold|Heavy|Black)(?![a-z])|粗/u

/** Names in GBK, whose bytes stand for letters of their own: ºÚÌå is 黑体. */
function decoded(name: string): string {
  if (!/[\u0080-\u00FF]/u.test(name) || /[^\0-\u00FF]/u.test(name)) return name
  const bytes = Uint8Array.from(name, (letter) => letter.charCodeAt(0))
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one.
    }
  }
  return name
}

/** An object's own values by name; none of anything else. */
export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
