import type { IndicatorId } from '../model/ids'
import type { Indicator, IndicatorState, Register } from '../model/indicator'
import { computeCells } from './compute-cells'
import { graphOf, reached, type Graph } from './indicator-graph'
import { readingOf } from './indicator-reading'
import type { Outcome } from './outcome'

export interface Evaluated {
  readonly now: Outcome
  /** Last year's. */
  readonly prior: Outcome
  readonly state: IndicatorState
}

export type Evaluation = ReadonlyMap<IndicatorId, Evaluated>

/** A register as it was computed before. */
export interface Earlier {
  readonly register: Register
  readonly evaluation: Evaluation
}

/**
 * Computes a register. A formula is exact, its value rounded once to forty digits where it has no
 * end; nothing is rounded further before it is printed. Never guesses: where a part is missing or
 * wrong there is no value. Linear in the register. With an earlier result only what follows from
 * changed indicators is computed anew.
 */
export function evaluate(register: Register, earlier?: Earlier): Evaluation {
  const graph = graphOf(register, earlier?.register)
  const kept = earlier ? keptOf(register, graph, earlier) : []
  const outcomes = Array.from<Outcome | null>({ length: register.length * 2 }).fill(null)
  for (const [at, each] of kept.entries()) {
    if (!each) continue
    outcomes[at * 2] = each.now
    outcomes[at * 2 + 1] = each.prior
  }
  const readings = register.map(readingOf)
  computeCells({ register, readings, graph, outcomes })
  const result = new Map<IndicatorId, Evaluated>()
  for (const [at, indicator] of register.entries()) {
    const now = outcomes[at * 2] ?? nowhere
    const prior = outcomes[at * 2 + 1] ?? nowhere
    result.set(indicator.id, kept[at] ?? { now, prior, state: stateOf(indicator, now) })
  }
  return result
}

/** The indicators that are computed of one, directly or by way of others, in the register's order. */
export function dependantsOf(register: Register, of: IndicatorId): readonly Indicator[] {
  const graph = graphOf(register)
  const place = graph.placeOf.get(of)
  const found = reached(graph, place === undefined ? [] : [place])
  return register.filter(({ id }, at) => id !== of && found.has(at))
}

const nowhere: Outcome = { kind: 'fault', message: '算不出来。' }

/** By place, what an earlier result has of the indicators that nothing changed for. */
function keptOf(
  register: Register,
  graph: Graph,
  { register: before, evaluation }: Earlier,
): readonly (Evaluated | undefined)[] {
  const beforeById = new Map(before.map((each) => [each.id, each]))
  const changed: number[] = []
  for (const [at, indicator] of register.entries()) {
    const isSame = before[at] === indicator || beforeById.get(indicator.id) === indicator
    // What it refers to may be gone only now.
    if (!isSame || graph.needs[at]?.includes(-1)) changed.push(at)
  }
  const anew = reached(graph, changed)
  return register.map(({ id }, at) => (anew.has(at) ? undefined : evaluation.get(id)))
}

function stateOf(indicator: Indicator, now: Outcome): IndicatorState {
  if (now.kind !== 'value') return 'unfilled'
  return indicator.checked ? 'checked' : 'unchecked'
}
