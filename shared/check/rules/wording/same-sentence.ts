import { placeIn, type CheckedText } from '../../checked'
import { reportRule, type ReportHit } from '../../rule'
import { sentencesOf } from '../../sentences'

/** The same sentence twice in a report: pasted twice, or one of them should go. */
export const sameSentence = reportRule('wording/same-sentence', 'warning', ({ texts }) => {
  const seen = new Map<
    string,
    { readonly text: CheckedText; readonly start: number; readonly end: number }
  >()
  const found: ReportHit[] = []
  for (const text of texts) {
    if (text.kind !== 'paragraph') continue
    for (const { start, end } of sentencesOf(text.text, '。！？\n')) {
      const words = text.text.slice(start, end).trim()
      if (words.length < shortest) continue
      const first = seen.get(words)
      if (!first) {
        seen.set(words, { text, start, end })
        continue
      }
      found.push({
        place: placeIn(text, start, end),
        message: `这句话前面已经说过：“${words.slice(0, 20)}…”。`,
        related: [placeIn(first.text, first.start, first.end)],
      })
    }
  }
  return found
})

/** Shorter ones are formulas. */
const shortest = 18
