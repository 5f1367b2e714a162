import type { Piece } from './lines'
import { sentenceEnd, splitEndMark } from './sentence'

/**
 * The lines of a table of contents by position: 目录 and the lines below it that stand in the text
 * again, with or without leaders and page numbers. They are no headings.
 */
export function contentsLines(pieces: readonly Piece[]): ReadonlySet<number> {
  const found = new Set<number>()
  const start = pieces.findIndex((piece) => /^目\s{0,6}[录次]$/u.test(textOf(piece)))
  if (start < 0) return found
  const last = new Map<string, number>()
  for (const [index, piece] of pieces.entries()) last.set(entryOf(textOf(piece)), index)
  for (let index = start + 1; index < pieces.length; index += 1) {
    const entry = entryOf(textOf(pieces[index]))
    if (entry === '' || entry.length > longestEntry) break
    if ((last.get(entry) ?? 0) <= index) break
    found.add(index)
  }
  return found.size > 0 ? found.add(start) : found
}

const longestEntry = 80

function textOf(piece: Piece | undefined): string {
  return piece?.kind === 'line' ? `${piece.autoNumber ?? ''}${piece.text}` : ''
}

/** The first sentence without its end mark, leaders, page number and white space. */
function entryOf(text: string): string {
  if (text.length > 400) return ''
  const listed = withoutLeader(text.replace(/\d{1,3}$/u, ''), text)
  return splitEndMark(listed.slice(0, sentenceEnd(listed))).words.replace(/\s/gu, '')
}

/** Without the dots or the gap before a page number; the whole text where there are none. */
function withoutLeader(unpaged: string, whole: string): string {
  let end = unpaged.length
  while (end > 0 && leaders.includes(unpaged.charAt(end - 1))) end -= 1
  return end < unpaged.length && unpaged.length < whole.length ? unpaged.slice(0, end) : whole
}

const leaders = ' \t\u3000.…·．'
