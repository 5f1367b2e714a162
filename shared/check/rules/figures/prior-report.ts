import { checkedReport, placeIn } from '../../checked'
import { printedChange, statedFigures, type FigurePlace } from '../../figure-names'
import type { Draft } from '../../../model/draft'
import { reportRule, type ReportHit } from '../../rule'
import { misprint } from './misprint'

/** 同比 does not follow from the number that last year's report gave for the same thing. */
export const priorReport = reportRule(
  'figures/prior-report',
  'warning',
  ({ draft, texts, context }) =>
    eachOfBoth(texts, draft.year, context.prior, (place, before) => {
      const printed = printedChange(place)
      if (!printed || before.value === 0 || place.figure.unit === '%') return []
      const values = { now: place.figure.value, before: before.value }
      // So far apart they are of two scopes.
      if (Math.max(values.now / values.before, values.before / values.now) > 4) return []
      return misprint(place, printed, values, `上年报告写的是${before.text}`).map((hit) => ({
        ...hit,
        severity: 'warning' as const,
      }))
    }),
)

/** A number that is last year's to the last digit: often it was not brought up to date. */
export const sameAsPrior = reportRule(
  'figures/same-as-prior',
  'info',
  ({ draft, texts, context }) =>
    eachOfBoth(texts, draft.year, context.prior, ({ text, figure }, before) => {
      if (figure.value !== before.value || figure.value < telling || figure.unit === '%') return []
      if (/持平|相同/u.test(text.text.slice(figure.end, figure.end + 12))) return []
      const message = `“${figure.label}”与上年报告的${before.text}相同，请核对是否已经更新。`
      return [{ place: placeIn(text, figure.start, figure.end), message }]
    }),
)

/** Smaller numbers are often the same by chance. */
const telling = 10

function eachOfBoth(
  texts: Parameters<typeof statedFigures>[0],
  year: number | null,
  prior: Draft | null,
  look: (place: FigurePlace, before: FigurePlace['figure']) => readonly ReportHit[],
): readonly ReportHit[] {
  if (!prior) return []
  const old = statedFigures(checkedReport(prior).texts, prior.year)
  return [...statedFigures(texts, year)].flatMap(([key, places]) => {
    const before = old.get(key) ?? []
    const [first] = before
    // Where last year's report gave several, nobody knows of which it is the successor.
    const isOne = first && before.every(({ figure }) => figure.value === first.figure.value)
    return isOne ? places.flatMap((place) => look(place, first.figure)) : []
  })
}
