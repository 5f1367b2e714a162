import { longSentences, sentencesIn, withoutYears } from '../../carried'
import { placeIn, type CheckedText } from '../../checked'
import { reportRule, type ReportHit } from '../../rule'

/** How much of a paragraph, and of a chapter, is last year's but for the years. */
export const carried = reportRule('wording/carried', 'info', ({ texts, context: { prior } }) => {
  if (!prior) return []
  const old = new Set([...sentencesIn(prior)].map(withoutYears))
  const found: ReportHit[] = []
  let chapter: { readonly heading: CheckedText; all: number; same: number } | null = null
  const close = (): void => {
    if (!chapter || chapter.all < 100) return
    const share = Math.round((chapter.same / chapter.all) * 100)
    if (share < 50) return
    const { heading } = chapter
    const message = `这一章有${share}%的字句与上年报告相同。`
    found.push({ place: placeIn(heading, 0, heading.text.length), message })
  }
  for (const text of texts) {
    if (text.kind === 'heading' && text.level === 1) {
      close()
      chapter = { heading: text, all: 0, same: 0 }
    }
    if (text.kind !== 'paragraph') continue
    const all = text.text.length
    const same = longSentences(text)
      .filter(({ words }) => old.has(withoutYears(words)))
      .reduce((sum, { start, end }) => sum + end - start, 0)
    if (chapter) {
      chapter.all += all
      chapter.same += same
    }
    if (all >= 20 && same / all >= 0.6)
      found.push({
        place: placeIn(text, 0, all),
        message: `这一段有${Math.round((same / all) * 100)}%的字句与上年报告相同。`,
      })
  }
  close()
  return found
})
