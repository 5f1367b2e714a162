import * as fc from 'fast-check'
import { newId, type IndicatorId } from '../../../shared/model/ids'
import { emptyIndicator, type Indicator } from '../../../shared/model/indicator'

/** An indicator of the invented police branch of these tests. */
export function indicatorOf(name: string, fields: Partial<Indicator> = {}): Indicator {
  return { ...emptyIndicator, id: newId<IndicatorId>(), name, ...fields }
}

export const anyEntry = fc.option(
  fc.oneof(
    fc.integer({ min: -9_999, max: 99_999 }).map(String),
    fc.constantFrom('39.54', '0', '1,204', '约三百', '', '12件'),
  ),
)

/** Registers with fresh ids; formulas are not among their entries. */
export const anyRegister: fc.Arbitrary<Indicator[]> = fc
  .array(
    fc.record({
      group: fc.constantFrom('行政复议', '行政诉讼', ''),
      name: fc.string({ maxLength: 6 }),
      unit: fc.constantFrom('件', '%', ''),
      value: anyEntry,
      prior: anyEntry,
      checked: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map(({ name, ...fields }) => indicatorOf(name, fields)))
