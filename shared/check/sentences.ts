/** A stretch of a text; offsets are UTF-16 code units. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The sentences of a text, each up to its end mark: 。！？ and the semicolon, and line feeds. */
export function sentencesOf(text: string, ends = '。！？；\n'): readonly Stretch[] {
  const found: Stretch[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    if (!ends.includes(text.charAt(at))) continue
    found.push({ start, end: at + 1 })
    start = at + 1
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found
}
