import type { IndicatorId } from '../model/ids'
import type { EarlierValue, EarlierYear } from '../model/earlier-year'
import type { Register } from '../model/indicator'
import { evaluate, type Evaluation } from './evaluate'
import type { Outcome } from './outcome'
import { printedValue } from './printed'

/** So many years a chart goes back: this year's and last year's are the report's own. */
const yearsBack = [4, 3, 2] as const

/**
 * The values of the years before last year, oldest first; a year of which nothing is known is not
 * there. What a report has as its own year goes before what the next one calls last year's.
 */
export function earlierYears(
  year: number | null,
  reports: readonly { readonly year: number | null; readonly register: Register }[],
): readonly EarlierYear[] {
  if (year === null) return []
  const known = reports.map((each) => ({ ...each, evaluation: evaluate(each.register) }))
  return yearsBack.flatMap((back) => {
    const wanted = year - back
    const values = new Map<IndicatorId, EarlierValue>()
    for (const each of known) if (each.year === wanted) add(values, each, 'now')
    for (const each of known) if (each.year === wanted + 1) add(values, each, 'prior')
    return values.size === 0 ? [] : [{ year: wanted, values: [...values.values()] }]
  })
}

function add(
  values: Map<IndicatorId, EarlierValue>,
  { register, evaluation }: { readonly register: Register; readonly evaluation: Evaluation },
  of: 'now' | 'prior',
): void {
  for (const indicator of register) {
    const { id, group, name, unit } = indicator
    const outcome: Outcome | undefined = evaluation.get(id)?.[of]
    const value = outcome ? printedValue(outcome, indicator) : null
    if (value !== null && !values.has(id)) values.set(id, { id, group, name, unit, value })
  }
}
