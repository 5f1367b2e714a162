import { sentenceEnd } from './sentence'
import { hasQuantity, scoreTopic } from './topic'

/**
 * Where a title ends in the words after a number that no full stop ends: a term before a colon
 * (三品一标：…, the colon included), or words that white space parts from their text.
 */
export interface TitleEnd {
  readonly end: number
  readonly evidence: string
}

/** Null for words that only a sentence's end may part. */
export function titleEnd(rest: string): TitleEnd | null {
  const term = termEnd(rest) ?? phraseEnd(rest)
  if (term !== null) return { end: term, evidence: '冒号前为题' }
  const gap = gapEnd(rest)
  return gap === null ? null : { end: gap, evidence: '题后空格接正文' }
}

/** The end of a short term before a colon; null for a sentence. */
function termEnd(rest: string): number | null {
  const found =
    /^((?:“[^“”]{1,16}”|《[^《》]{1,24}》|（[^（）]{1,16}）|[^，。；：,;:！？\s“《（(]){1,18})[：:]/u.exec(
      rest,
    )
  const term = found?.[1]
  if (!found || term === undefined || term.length > 24) return null
  return leadsOn(rest, term, found[0].length) ? null : found[0].length
}

/** The end of a title in two clauses before a colon (压实责任，形成合力：…). */
function phraseEnd(rest: string): number | null {
  const found = /^([^，。；：,;:！？\s《]{2,16}(?:，[^，。；：,;:！？\s《]{2,16}){1,2})[：:]/u.exec(
    rest,
  )
  const phrase = found?.[1]
  if (!found || phrase === undefined || leadsOn(rest, phrase, found[0].length)) return null
  return scoreTopic(phrase).score > sureTitle ? found[0].length : null
}

/** Whether the words before a colon only lead on to what comes after it, or nothing comes. */
function leadsOn(rest: string, words: string, end: number): boolean {
  return rest.slice(end).trim() === '' || leading.test(words) || hasQuantity(words)
}

const leading =
  /(?:是|为|有|包括|如下|要求|指出|强调|表示)$|以下|\d$|[一二三四五六七八九两几][件个项点]?(?:事|方面|工作|问题)$/u

/** The end of a title that white space parts from its text: wide, or one space between Han letters. */
function gapEnd(rest: string): number | null {
  const found = /^[^，。；：,;:！？\s]{2,24}(?=\s)/u.exec(rest)
  if (!found || hasQuantity(found[0])) return null
  const [words] = found
  const after = rest.slice(words.length)
  if (!after.includes('。')) return null
  if (/^(?:\u3000|\s{2})/u.test(after)) return words.length
  // One space may stand anywhere in a heading: what is behind it has to be text of its own.
  const isText = /^\s[\u4e00-\u9fff\d]/u.test(after) && after.trim().length > prose
  const first = after.slice(0, sentenceEnd(after)).trim()
  return isText && first.length > words.length && scoreTopic(words).score > sureTitle
    ? words.length
    : null
}

const sureTitle = 2
const prose = 24
