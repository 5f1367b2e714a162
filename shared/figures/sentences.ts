import type { Quantity } from './quantity'

/** The start of the sentence that each quantity stands in. */
export function sentenceStarts(text: string, quantities: readonly Quantity[]): readonly number[] {
  const ends = /[。！？!?\n]/gu
  const starts: number[] = []
  let start = 0
  let end = nextEnd(ends, text)
  for (const quantity of quantities) {
    while (end < quantity.start) {
      start = end + 1
      end = nextEnd(ends, text)
    }
    starts.push(start)
  }
  return starts
}

function nextEnd(ends: RegExp, text: string): number {
  return ends.exec(text)?.index ?? Infinity
}

const longestClause = 60

/**
 * The clause directly before a place: from the last mark (or `from`, the end of the number before) on.
 * Marks inside quotation marks do not count.
 */
export function clauseBefore(text: string, from: number, to: number, marks: string): string {
  const first = Math.max(from, to - longestClause)
  for (let at = to - 1; at >= first; at -= 1) {
    const mark = text.charAt(at)
    if (mark === '”' || mark === '》') {
      const open = text.lastIndexOf(mark === '”' ? '“' : '《', at)
      if (open >= first) at = open
    } else if (marks.includes(mark)) return text.slice(at + 1, to)
  }
  return text.slice(first, to)
}

export const clauseMarks = '，。；：！？（）()、,;:“《'
export const listMarks = '，。；：！？（）(),;:“《'
