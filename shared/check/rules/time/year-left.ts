import { longSentences, sentencesIn } from '../../carried'
import { placeIn } from '../../checked'
import { reportRule } from '../../rule'

/** A sentence that last year's report had to the letter, its year included. */
export const yearLeft = reportRule(
  'time/year-left',
  'warning',
  ({ draft, texts, context: { prior } }) => {
    const { year } = draft
    if (!prior || year === null || prior.year !== year - 1) return []
    const old = sentencesIn(prior)
    return texts.flatMap((text) => {
      if (text.kind !== 'paragraph') return []
      return longSentences(text).flatMap(({ start, words }) => {
        if (!old.has(words)) return []
        const at = text.text.indexOf(words, start)
        const years = new RegExp(`(?<![\\d《〔（—])${year - 1}(?=年)(?![^《]{0,40}》)`, 'gu')
        return Array.from(words.matchAll(years), ({ index }) => {
          const from = at + index
          const fix = { start: from, end: from + 4, text: String(year) }
          const message = `这句话与上年报告一字不差，年份还是${year - 1}年。`
          return { place: placeIn(text, from, from + 5), message, expected: `${year}年`, fix }
        })
      })
    })
  },
)
