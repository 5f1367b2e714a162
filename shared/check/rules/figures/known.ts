import { decimalsOf } from '../../arithmetic'
import { placeIn } from '../../checked'
import type { KnownValue } from '../../context'
import { keyOf, printedChange, scaleOf, statedFigures, type FigurePlace } from '../../figure-names'
import { reportRule, type ReportHit } from '../../rule'
import { misprint } from './misprint'

/** A number of the text is not that of the register, by the same name and in the same unit. */
export const registerValue = reportRule(
  'figures/register',
  'warning',
  ({ draft, texts, context }) =>
    eachKnown(texts, draft.year, context.register, (place, known) => {
      const { figure, text } = place
      if (known.now === null || isSame(place, known.now, known)) return []
      const old = known.prior !== null && isSame(place, known.prior, known)
      const right = `${known.now}${known.unit}`
      const message = old
        ? `“${figure.label}”在指标库里是${right}，这里的${figure.text}是上年的数。`
        : `“${figure.label}”在指标库里是${right}，这里写的是${figure.text}；口径不同的请写明。`
      return [{ place: placeIn(text, figure.start, figure.end), message, expected: right }]
    }),
)

/** 同比 does not follow from this and last year's value of the register. */
export const registerChange = reportRule(
  'figures/register-change',
  'error',
  ({ draft, texts, context }) =>
    eachKnown(texts, draft.year, context.register, (place, known) => {
      const { now, prior, unit } = known
      if (now === null || prior === null || prior === 0 || unit === '%') return []
      const printed = printedChange(place)
      if (!printed || !isSame(place, now, known)) return []
      const scale = scaleOf(unit)
      return misprint(
        place,
        printed,
        { now: now * scale, before: prior * scale },
        `指标库里上年是${prior}${unit}`,
      )
    }),
)

function eachKnown(
  texts: Parameters<typeof statedFigures>[0],
  year: number | null,
  register: readonly KnownValue[],
  look: (place: FigurePlace, known: KnownValue) => readonly ReportHit[],
): readonly ReportHit[] {
  if (register.length === 0) return []
  const byKey = new Map<string, KnownValue | null>()
  for (const known of register) {
    // A name that two indicators have names none.
    for (const key of new Set(known.names.map((name) => keyOf(name, known.unit))))
      byKey.set(key, byKey.has(key) ? null : known)
  }
  return [...statedFigures(texts, year)].flatMap(([key, places]) => {
    const known = byKey.get(key)
    return known ? places.flatMap((place) => look(place, known)) : []
  })
}

/** Whether a figure prints a value, rounded at the digits that it shows. */
function isSame({ figure }: FigurePlace, value: number, { unit }: KnownValue): boolean {
  const printedUnit = /[万亿]/u.exec(figure.text)?.[0] ?? ''
  const half = (0.5 * scaleOf(printedUnit)) / 10 ** decimalsOf(figure.text)
  return Math.abs(figure.value - value * scaleOf(unit)) <= half * (1 + 1e-9)
}
