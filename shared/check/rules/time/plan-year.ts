import { placeIn } from '../../checked'
import { textsOfPlan } from '../../plan-part'
import { reportRule, type ReportHit } from '../../rule'
import { sentencesOf } from '../../sentences'

/** The plan of next year speaks of next year: a sentence that says 将 opens with its year. */
export const planYear = reportRule('time/plan-year', 'error', ({ draft, texts }) => {
  const own = draft.year
  if (own === null) return []
  const found: ReportHit[] = []
  for (const text of textsOfPlan(texts)) {
    if (text.kind !== 'paragraph') continue
    for (const { start, end } of sentencesOf(text.text, '。！？\n')) {
      const sentence = text.text.slice(start, end)
      const opening =
        /^(在?)(20\d{2})(?=年(?:度)?(?:，|我们|我局|我委|我办|全[区县市局]|[^，。；]{0,6}?(?:将|要|拟|计划|重点)))/u.exec(
          sentence,
        )
      const year = Number(opening?.[2])
      if (
        !opening ||
        year > own ||
        !/将|拟|计划|打算|要(?![求素件点闻害务])/u.test(sentence) ||
        /取得|差距|成绩|不足|虽然/u.test(sentence)
      )
        continue
      if (sentence.includes(`${own + 1}年`)) continue
      const at = start + (opening[1]?.length ?? 0)
      const right = String(own + 1)
      found.push({
        place: placeIn(text, at, at + 4),
        message: `这里是${year}年，下一年的安排应是${right}年。`,
        expected: right,
        fix: { start: at, end: at + 4, text: right },
      })
    }
  }
  return found
})
