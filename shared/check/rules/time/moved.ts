import { numberValue } from '../../../structure/counting'
import { chineseNumeral } from '../../../structure/numbering'
import { checkedReport, placeIn, type CheckedText } from '../../checked'
import { reportRule } from '../../rule'

interface Counted {
  readonly text: CheckedText
  readonly start: number
  readonly words: string
  readonly value: number
}

/** 第十一个国家宪法日, 30周年: what last year's report counted the same way should have moved by one. */
export const moved = reportRule('time/moved', 'warning', ({ draft, texts, context: { prior } }) => {
  const year = draft.year
  if (!prior || year === null || prior.year !== year - 1) return []
  const old = countedIn(checkedReport(prior).texts)
  return [...countedIn(texts)].flatMap(([name, { text, start, words, value }]) => {
    const before = old.get(name)
    if (!before || before.value !== value) return []
    const next = value + 1
    const expected = words.replace(/\d+|[一二三四五六七八九十百]+/u, (number) =>
      /\d/u.test(number) ? String(next) : chineseNumeral(next),
    )
    const message = `上年报告里也是“${words}”，今年应是“${expected}”。`
    const fix = { start, end: start + words.length, text: expected }
    return [{ place: placeIn(text, start, start + words.length), message, expected, fix }]
  })
})

/** By what is counted: the first of each. */
function countedIn(texts: readonly CheckedText[]): ReadonlyMap<string, Counted> {
  const found = new Map<string, Counted>()
  const keep = (name: string, counted: Counted): void => {
    if (!found.has(name)) found.set(name, counted)
  }
  for (const text of texts) {
    if (text.kind === 'number') continue
    const ordinals =
      /第(\d{1,3}|[一二三四五六七八九十]{1,3})([个届])(?=“?([\u4e00-\u9fff“”]{1,16}?(?:日|节|月|周|会|赛|评选|比武|论坛|讲堂|讲坛|展|杯)))/gu
    for (const { index, 0: words, 1: number = '', 2: of = '', 3: name = '' } of text.text.matchAll(
      ordinals,
    )) {
      const value = numberValue(/\d/u.test(number) ? `${number}.` : `${number}、`)
      if (value !== null) keep(`${of}${name}`, { text, start: index, words, value })
    }
    for (const { index, 0: words, 1: number = '' } of text.text.matchAll(/(\d{1,3})周年/gu)) {
      const name = text.text.slice(Math.max(0, index - 6), index)
      keep(`周年${name}`, { text, start: index, words, value: Number(number) })
    }
  }
  return found
}
