import type { Evaluation } from '../../shared/figures/evaluate'
import type { IndicatorState, Register } from '../../shared/model/indicator'

/** What of the register is shown; an empty text is all. */
export interface Filter {
  readonly words: string
  readonly group: string
  readonly department: string
  readonly state: IndicatorState | ''
}

export const noFilter: Filter = { words: '', group: '', department: '', state: '' }

export function filtered(register: Register, evaluation: Evaluation, filter: Filter): Register {
  const { words, group, department, state } = filter
  if (words === '' && group === '' && department === '' && state === '') return register
  return register.filter(
    (each) =>
      (words === '' || `${each.group}.${each.name}`.includes(words)) &&
      (group === '' || each.group === group) &&
      (department === '' || each.department === department) &&
      (state === '' || evaluation.get(each.id)?.state === state),
  )
}

/** Each value once, in the order of its first indicator. */
export function valuesOf(register: Register, key: 'group' | 'department'): readonly string[] {
  return [...new Set(register.map((each) => each[key]).filter((value) => value !== ''))]
}
