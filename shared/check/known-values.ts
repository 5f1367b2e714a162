import { evaluate } from '../figures/evaluate'
import { fullName } from '../figures/formula-names'
import type { Outcome } from '../figures/outcome'
import type { Register } from '../model/indicator'
import type { KnownValue } from './context'

/** The values of a register by the names that a text may give them. */
export function knownValues(register: Register): readonly KnownValue[] {
  const evaluation = evaluate(register)
  return register.map((indicator) => {
    const { name, group, unit, id } = indicator
    const found = evaluation.get(id)
    const names = [...new Set([name, `${group}${name}`, fullName(indicator)])]
    return { names, unit, now: numberOf(found?.now), prior: numberOf(found?.prior) }
  })
}

function numberOf(outcome: Outcome | undefined): number | null {
  return outcome?.kind === 'value' ? outcome.value.toNumber() : null
}
