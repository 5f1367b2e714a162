/** A paragraph's lines: lengths in points. */
export interface LineSetting {
  /** Of a full line. */
  readonly measure: number
  /** Of the type. */
  readonly size: number
  /** Between characters. */
  readonly spacing: number
  /** Before the first line's words. */
  readonly indent?: number
  /** Before those of the others. */
  readonly turnover?: number
}

/**
 * How many lines a word processor makes of a paragraph: as many characters as fit, none of which may
 * not begin or end a line there, Latin words and numbers whole.
 */
export function linesOf(text: string, setting: LineSetting): number {
  const { measure, size, spacing, indent = 0, turnover = 0 } = setting
  let count = 0
  for (const line of text.split('\n')) {
    let left = measure - (count === 0 ? indent : turnover)
    count += 1
    for (const piece of pieces(line)) {
      const width = widthOf(piece, size, spacing)
      if (width > left) {
        // What is longer than a line goes on over several.
        const full = measure - turnover
        count += Math.max(1, Math.ceil(width / full))
        left = full - (width % full)
      } else {
        left -= width
      }
    }
  }
  return Math.max(1, count)
}

/** How wide the widest piece is that no line ends within, in points; what is longer than so many characters is torn. */
export function widestPiece(text: string, size: number, longest: number): number {
  const whole = pieces(text).filter((piece) => piece.length <= longest)
  return Math.max(0, ...whole.map((piece) => widthOf(piece, size, 0)))
}

/** The least pieces between which a line may end. */
function pieces(text: string): readonly string[] {
  return text.match(unbroken) ?? []
}

const opening = '（《〈【〔「『“‘'
const closing = '）》〉】〕」』”’，。、；：？！…—%％℃'
const unbroken = new RegExp(
  `[${opening}]*(?:[\\u{21}-\\u{7e}]+|[^${opening}])(?:[${closing}])*|[${opening}]+`,
  'gu',
)

function widthOf(text: string, size: number, spacing: number): number {
  return Array.from(text).reduce(
    (sum, sign) => sum + (sign < '\u{2000}' ? size / 2 : size) + spacing,
    0,
  )
}
