const opening = '“‘（(《〈【〔「『'
const closing = '”’）)》〉】〕」』'
const endMarks = '。！？!?'

/**
 * The offset after the first sentence of a text: after its end mark and the quotes and brackets
 * that close behind it. A mark inside quotes or brackets ends no sentence, unless they are never
 * closed. The text's length where nothing ends before.
 */
export function sentenceEnd(text: string): number {
  return endAtDepth(text, true) ?? endAtDepth(text, false) ?? text.length
}

/** The sentence without its end mark (。！？；：), and the mark itself. */
export function splitEndMark(sentence: string): { readonly words: string; readonly mark: string } {
  const last = sentence.at(-1) ?? ''
  if (!`${endMarks}；;：:`.includes(last)) return { words: sentence, mark: '' }
  return { words: sentence.slice(0, -1), mark: last }
}

/** Whether a line ends as a sentence does, quotes and brackets behind the mark aside. */
export function endsSentence(text: string): boolean {
  return /[。！？!?；;：:…][”’）)》」』]{0,3}$/u.test(text.slice(-4))
}

function endAtDepth(text: string, nested: boolean): number | null {
  let depth = 0
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (nested && opening.includes(character)) depth += 1
    else if (nested && closing.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && (endMarks.includes(character) || isFullPoint(text, index))) {
      let end = index + 1
      while (end < text.length && (closing + endMarks).includes(text.charAt(end))) end += 1
      return end
    }
  }
  return null
}

/** A half-width point that ends a sentence: between Han characters, not in numbers or names. */
function isFullPoint(text: string, index: number): boolean {
  if (text[index] !== '.') return false
  return isHan(text[index - 1]) && isHan(text[index + 1])
}

function isHan(character: string | undefined): boolean {
  return character !== undefined && character >= '\u4e00' && character <= '\u9fff'
}
