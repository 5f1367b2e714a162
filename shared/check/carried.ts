import type { Draft } from '../model/draft'
import { checkedReport, type CheckedText } from './checked'
import { sentencesOf, type Stretch } from './sentences'

/** The sentences of a report's paragraphs, each as it stands. */
export function sentencesIn(draft: Draft): ReadonlySet<string> {
  const { texts } = checkedReport(draft)
  return new Set(
    texts
      .filter(({ kind }) => kind === 'paragraph')
      .flatMap((text) => longSentences(text).map(({ words }) => words)),
  )
}

/** Sentences that are no formula, with their places. */
export function longSentences({
  text,
}: CheckedText): readonly (Stretch & { readonly words: string })[] {
  return sentencesOf(text, '。！？\n').flatMap(({ start, end }) => {
    const words = text.slice(start, end).trim()
    return words.length < shortest ? [] : [{ start, end, words }]
  })
}

/** In UTF-16 code units. */
const shortest = 12

/** A sentence without what moves on by itself: the years. */
export function withoutYears(words: string): string {
  return words.replaceAll(/20\d{2}(?=年)/gu, '0000')
}
