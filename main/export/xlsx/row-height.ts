/** Of one line at 11 points, in points, and what a row has beside its lines. */
const lineHeight = 14
const margins = 6
/** What a row has at least, and what Excel takes at most. */
const [lowest, highest] = [20, 409]

/**
 * The height of a row in points that shows all of its words: programs that open a workbook do not make
 * room for lines that break (18.3.1.73). `widths` are those of its columns, in digits of the usual
 * font, of which a Han character is two wide and a cell has one for its margins.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, at) => linesOf(text, (widths[at] ?? 1) - 1))
  return Math.min(highest, Math.max(lowest, Math.max(...lines) * lineHeight + margins))
}

function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(digitsWide(line) / Math.max(2, width))))
    .reduce((sum, each) => sum + each, 0)
}

function digitsWide(line: string): number {
  return Array.from(line).reduce((sum, sign) => sum + (/[\u0020-\u007e]/u.test(sign) ? 1 : 2), 0)
}
