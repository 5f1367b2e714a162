import type { Content } from './content'

/** One line of a paragraph that soft breaks part, as stretches of its words. */
export interface SoftLine {
  /** Where it begins in the paragraph's text. */
  readonly from: number
  readonly pieces: Content['pieces']
}

/**
 * The lines of a paragraph. A soft break ends a line as the end of a paragraph does, for whoever reads
 * the paper; only in the middle of a sentence it is taken out, unless the paragraph is centred.
 */
export function softLines(pieces: Content['pieces'], isCentered: boolean): readonly SoftLine[] {
  const text = pieces.map((piece) => piece.text).join('')
  if (!text.includes('\n')) return [{ from: 0, pieces }]
  const breaks = Array.from(text.matchAll(/\n/gu), ({ index }) => index)
  const ends = breaks.filter((at, index) => {
    const before = text.slice((breaks[index - 1] ?? -1) + 1, at)
    const after = text.slice(at + 1, breaks[index + 1] ?? text.length)
    return isCentered || !goesOn(before, after)
  })
  return [...ends, text.length].map((end, index) => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1
    return { from, pieces: cut(pieces, from, end) }
  })
}

/** A long line that ends in the middle of a sentence, with a next one that opens nothing. */
function goesOn(before: string, after: string): boolean {
  if (before.trim().length < shortest || after.trim() === '') return false
  if (/[。！？；：.!?;:…”’"）)》〉】〕\]]\s*$/u.test(before)) return false
  return !/^(?:\s|[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]|[①-⑳]|[—─-]|第[一二三四五六七八九十]|附件)/u.test(
    after,
  )
}

const shortest = 20

/** The stretches between two places, breaks in them taken out. */
function cut(pieces: Content['pieces'], from: number, to: number): Content['pieces'] {
  let at = 0
  return pieces.flatMap(({ text, look }) => {
    const own = text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += text.length
    return own === '' ? [] : [{ text: own.replaceAll('\n', ''), look }]
  })
}
