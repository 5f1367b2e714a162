import { placeIn } from '../../checked'
import { reportRule } from '../../rule'

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
  return texts.flatMap((text) => {
    if (text.kind === 'number' || text.kind === 'title') return []
    const pairs =
      /(今年|本年度?|去年|上一?年度?|明年|下一?年度?|前年)(?:[（(]|[是即])?(20\d{2})年?(?:度)?[）)]?/gu
    return Array.from(text.text.matchAll(pairs)).flatMap(
      ({ index, 0: whole, 1: word = '', 2: year = '' }) => {
        const offset = offsets.find(([words]) => words.test(word))?.[1]
        if (offset === undefined || Number(year) === own + offset) return []
        const message = `报告是${own}年度的，“${word}”是${own + offset}年，这里写的是${year}年。`
        return [{ place: placeIn(text, index, index + whole.length), message }]
      },
    )
  })
})
