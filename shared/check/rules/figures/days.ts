import { matchesShare, share, decimalsOf } from '../../arithmetic'
import { placeIn } from '../../checked'
import { isLeapYear } from '../../leap-year'
import { reportRule, type ReportHit } from '../../rule'

/** A year has 365 days or 366: the days of it that are told, and the share of those with good air. */
export const days = reportRule('figures/days', 'warning', ({ draft, texts }) => {
  const own = draft.year
  if (own === null) return []
  const whole = daysOf(own)
  return texts.flatMap((text): readonly ReportHit[] => {
    if (text.kind !== 'paragraph') return []
    const all = Array.from(text.text.matchAll(/全年(?:共|的)?(36[1-9])(?=天)/gu)).flatMap(
      ({ index, 0: words, 1: number = '' }): readonly ReportHit[] => {
        // The days of another year are its own.
        const named = /(20\d{2})年[^。；\d]{0,16}$/u.exec(
          text.text.slice(Math.max(0, index - 24), index),
        )
        if (Number(number) === (named ? daysOf(Number(named[1])) : whole)) return []
        const start = index + words.length - 3
        return [
          {
            place: placeIn(text, start, start + 3),
            message: `${own}年有${whole}天，这里写的是${number}天。`,
            expected: String(whole),
            fix: { start, end: start + 3, text: String(whole) },
          },
        ]
      },
    )
    return [
      ...all,
      ...goodDays(text.text, whole).map(({ start, end, ...hit }) => ({
        ...hit,
        place: placeIn(text, start, end),
      })),
    ]
  })
})

function daysOf(year: number): number {
  return isLeapYear(year) ? 366 : 365
}

/** 优良天数310天，优良率84.9%. */
function goodDays(text: string, whole: number) {
  const told =
    /优良(?:天数)?(?:为|达到?|共)?(\d{2,3})天，(?:空气质量)?优良(?:天数)?(?:比例|比率|占比|率)(?:为|达到?)?(\d{1,3}(?:\.\d{1,2})?)%/gu
  return Array.from(text.matchAll(told)).flatMap(
    ({ index, 0: words, 1: good = '', 2: rate = '' }) => {
      const decimals = decimalsOf(rate)
      if (matchesShare(Number(rate), decimals, Number(good), whole) !== 'other') return []
      // Of the days that were measured, not of the year.
      if (/有效|监测天数|缺测/u.test(text.slice(Math.max(0, index - 30), index))) return []
      const end = index + words.length
      const expected = `${share(Number(good), whole, decimals)}%`
      const message = `${good}天占全年${whole}天的${expected}，这里写的是${rate}%；有缺测天数的请核对。`
      return [{ start: end - rate.length - 1, end, message, expected }]
    },
  )
}
