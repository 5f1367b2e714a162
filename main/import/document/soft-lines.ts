import type { Piece } from './run-look'

/** One line of a paragraph that soft breaks part, as stretches of its words. */
export interface SoftLine {
  /** Where it begins in the paragraph's text. */
  readonly from: number
  readonly pieces: readonly Piece[]
}

/** What a paragraph is set as: centred lines are lines of a title, a heading is one whatever breaks it. */
export type Setting = 'centred' | 'heading' | 'text'

/**
 * The lines of a paragraph. A soft break ends a line as the end of a paragraph does, for whoever reads
 * the paper; in a heading and in the middle of a sentence it is taken out, unless a number follows.
 */
export function softLines(pieces: readonly Piece[], setting: Setting): readonly SoftLine[] {
  const text = pieces.map((piece) => piece.text).join('')
  if (!text.includes('\n')) return [{ from: 0, pieces }]
  const breaks = Array.from(text.matchAll(/\n/gu), ({ index }) => index)
  const ends = breaks.filter((at, index) => {
    const before = text.slice((breaks[index - 1] ?? -1) + 1, at)
    const after = text.slice(at + 1, breaks[index + 1] ?? text.length)
    return setting === 'centred' || opens(after) || (setting === 'text' && !goesOn(before, after))
  })
  return [...ends, text.length].map((end, index) => {
    const from = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1
    return { from, pieces: cut(pieces, from, end) }
  })
}

/** A long line that ends in the middle of a sentence. */
function goesOn(before: string, after: string): boolean {
  if (before.trim().length < shortest || after.trim() === '') return false
  return !/[。！？；：.!?;:…”’"）)》〉】〕\]]\s*$/u.test(before)
}

/** An indent, a number, a dash or an item's mark. */
function opens(line: string): boolean {
  return /^(?:\s|[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]|[①-⑳]|[—─-]|第[一二三四五六七八九十]|附件)/u.test(
    line,
  )
}

const shortest = 20

/** The stretches between two places, breaks in them taken out. */
function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  let at = 0
  return pieces.flatMap(({ text, look }) => {
    const own = text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += text.length
    return own === '' ? [] : [{ text: own.replaceAll('\n', ''), look }]
  })
}
