import type { Evaluation } from './evaluate'
import type { FormState } from '../model/form-state'
import type { Indicator, Register } from '../model/indicator'

/** One that is asked for values. */
export interface AskedDepartment {
  readonly department: string
  /** What it is asked for, in the order of the register; what is computed nobody is asked for. */
  readonly indicators: readonly Indicator[]
}

/** In the order of the register. */
export function departmentsAsked(register: Register): readonly AskedDepartment[] {
  const asked = new Map<string, Indicator[]>()
  for (const indicator of register) {
    const { department, formula } = indicator
    if (department === '' || formula !== null) continue
    const own = asked.get(department)
    if (own) own.push(indicator)
    else asked.set(department, [indicator])
  }
  return [...asked].map(([department, indicators]) => ({ department, indicators }))
}

/** How far a department is with its answer. */
export interface DepartmentAnswer extends FormState {
  /** How many indicators it is asked for, and how many of them have no value. */
  readonly asked: number
  readonly unfilled: number
}

/** Every department that is asked, those that owe an answer first. */
export function departmentAnswers(
  register: Register,
  evaluation: Evaluation,
  states: readonly FormState[],
): readonly DepartmentAnswer[] {
  const known = new Map(states.map((state) => [state.department, state]))
  const answers = departmentsAsked(register).map(({ department, indicators }) => ({
    ...(known.get(department) ?? { writtenAt: null, returnedAt: null, file: null }),
    department,
    asked: indicators.length,
    unfilled: indicators.filter(({ id }) => evaluation.get(id)?.state === 'unfilled').length,
  }))
  return answers.toSorted((one, other) => owes(other) - owes(one))
}

/** 2 is not back, 1 is back with something still to fill in, 0 is done. */
export function owes({ returnedAt, unfilled }: DepartmentAnswer): 0 | 1 | 2 {
  if (unfilled === 0) return 0
  return returnedAt === null ? 2 : 1
}
