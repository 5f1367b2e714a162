/** A part of a text; `end` is after its last code unit. */
export interface Span {
  readonly start: number
  readonly end: number
}

const closing: ReadonlyMap<string, string> = new Map([
  ['《', '》'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
])

/** A longer quotation is what somebody said, with quantities of its own; a shorter one is a name. */
const longestName = 40
const longestTitle = 120

/**
 * Titles in 《 》 and names in quotation marks, with their marks. A mark without its partner, and one
 * whose partner stands too far, covers nothing. Straight quotes are paired in order.
 */
export function quoted(text: string): readonly Span[] {
  const found: Span[] = []
  const open: { readonly mark: string; readonly start: number }[] = []
  let straight = -1
  for (const { 0: mark, index } of text.matchAll(/[《》“”‘’「」『』"。]/gu)) {
    if (mark === '。') straight = -1
    else if (mark === '"') {
      if (straight >= 0 && index - straight <= longestName) {
        found.push({ start: straight, end: index + 1 })
        straight = -1
      } else straight = index
    } else if (closing.has(mark)) open.push({ mark, start: index })
    else {
      const last = open.at(-1)
      if (!last || closing.get(last.mark) !== mark) continue
      open.pop()
      const most = mark === '》' ? longestTitle : longestName
      if (index - last.start <= most) found.push({ start: last.start, end: index + 1 })
    }
  }
  return found
}
