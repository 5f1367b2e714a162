import { placeIn, type CheckedText } from '../../checked'
import { textsOfPlan } from '../../plan-part'
import { reportRule, type ReportHit } from '../../rule'

/** 今年, 去年 and their like beside a year: how far it is from the report's. */
const offsets: readonly (readonly [RegExp, number])[] = [
  [/^(?:今年|本年度?|本年)$/u, 0],
  [/^(?:去年|上年度?|上一年度?)$/u, -1],
  [/^(?:明年|下年度?|下一年度?)$/u, 1],
  [/^前年$/u, -2],
]

export const relative = reportRule('time/relative', 'warning', ({ draft, texts }) => {
  const own = draft.year
  if (own === null) return []
  const isOver = texts.some(
    ({ block, text }) =>
      block?.type === 'paragraph' && block.role === 'date' && text.includes(`${own + 1}年`),
  )
  const plan = textsOfPlan(texts)
  return texts.flatMap((text): readonly ReportHit[] => {
    if (text.kind === 'number' || text.kind === 'title') return []
    const loose = isOver && !plan.has(text) ? looseIn(text, own) : []
    const pairs =
      /(今年|本年度?|去年|上一?年度?|明年|下一?年度?|前年)(?:[（(]|[是即])?(20\d{2})(?:年度?[）)]?|[）)])/gu
    const wrong = Array.from(text.text.matchAll(pairs)).flatMap(
      ({ index, 0: whole, 1: word = '', 2: year = '' }) => {
        const offset = offsets.find(([words]) => words.test(word))?.[1]
        if (offset === undefined || Number(year) === own + offset) return []
        const message = `报告是${own}年度的，“${word}”是${own + offset}年，这里写的是${year}年。`
        return [{ place: placeIn(text, index, index + whole.length), message }]
      },
    )
    return [...wrong, ...loose]
  })
})

/** In a report that is dated in the next year, 今年以来 is the wrong year and 截至目前 no day at all. */
function looseIn(text: CheckedText, own: number): readonly ReportHit[] {
  return Array.from(text.text.matchAll(/今年以来|截至目前/gu), ({ index, 0: words }) => ({
    place: placeIn(text, index, index + words.length),
    message: `成文日期在${own + 1}年，“${words}”说的是哪一年不清楚，写成“${words === '今年以来' ? `${own}年` : `截至${own}年12月31日`}”更好。`,
    severity: 'info' as const,
  }))
}
