import { z } from 'zod'
import { newId, type IndicatorId } from '../model/ids'
import {
  indicatorFields,
  longestFormula,
  mostIndicators,
  type Indicator,
  type Register,
} from '../model/indicator'
import { formulaTyped } from './formula-names'

/** A register without a year's values, as a file that offices pass on; formulas with names. */
export const registerFile = z.object({
  name: z.string().min(1).max(60),
  indicators: z
    .array(
      z.object({
        group: indicatorFields.shape.group,
        name: indicatorFields.shape.name.min(1),
        unit: indicatorFields.shape.unit.default('件'),
        decimals: indicatorFields.shape.decimals.default(0),
        formula: z.string().max(longestFormula).optional(),
        department: indicatorFields.shape.department.default(''),
        definition: indicatorFields.shape.definition.default(''),
      }),
    )
    .max(mostIndicators),
})
export type RegisterFile = z.infer<typeof registerFile>

/** The file's indicators that a register does not have yet by group and name, ready to be added. */
export function indicatorsOfFile(file: RegisterFile, present: Register): readonly Indicator[] {
  const key = ({ group, name }: Pick<Indicator, 'group' | 'name'>): string => `${group}\n${name}`
  const known = new Set(present.map(key))
  const made = file.indicators
    .filter((each) => !known.has(key(each)))
    .map(({ formula, ...fields }) => ({
      typed: formula ?? null,
      indicator: { ...unfilled, ...fields, id: newId<IndicatorId>() },
    }))
  const all = [...present, ...made.map(({ indicator }) => indicator)]
  return made.map(({ typed, indicator }) => ({
    ...indicator,
    formula: typed === null ? null : formulaTyped(typed, all),
  }))
}

const unfilled = {
  value: null,
  prior: null,
  formula: null,
  cutOff: '',
  note: '',
  evidence: [],
  checked: false,
}
