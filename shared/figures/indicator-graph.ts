import type { IndicatorId } from '../model/ids'
import type { Register } from '../model/indicator'
import { readingOf } from './indicator-reading'

/** What is computed of what, by places in the register. */
export interface Graph {
  readonly placeOf: ReadonlyMap<IndicatorId, number>
  /** What each one's formula refers to, in the formula's order; -1 is an indicator that is gone. */
  readonly needs: readonly (readonly number[])[]
}

const graphs = new WeakMap<Register, Graph>()

/** Built once for each register; `like` is an earlier one that may have the same ids and formulas. */
export function graphOf(register: Register, like?: Register): Graph {
  const known = graphs.get(register)
  if (known) return known
  const graph = (like && isAlike(register, like) && graphs.get(like)) || built(register)
  graphs.set(register, graph)
  return graph
}

function isAlike(one: Register, other: Register): boolean {
  if (one.length !== other.length) return false
  return one.every((indicator, at) => {
    const before = other[at]
    if (before === indicator) return true
    return before?.id === indicator.id && before.formula === indicator.formula
  })
}

function built(register: Register): Graph {
  const placeOf = new Map<IndicatorId, number>()
  for (const [at, { id }] of register.entries()) placeOf.set(id, at)
  const needs = register.map((indicator) => {
    if (indicator.formula === null) return nothing
    const references = readingOf(indicator).formula?.references ?? nothing
    return references.map(({ id }) => placeOf.get(id) ?? -1)
  })
  return { placeOf, needs }
}

const nothing: readonly never[] = []

const usersOfGraphs = new WeakMap<Graph, readonly (readonly number[])[]>()

function usersOf(graph: Graph): readonly (readonly number[])[] {
  const known = usersOfGraphs.get(graph)
  if (known) return known
  const users = graph.needs.map((): number[] => [])
  for (const [user, needs] of graph.needs.entries()) {
    for (const place of needs) users[place]?.push(user)
  }
  usersOfGraphs.set(graph, users)
  return users
}

/** The places given and all that are computed of them, directly or by way of others. */
export function reached(graph: Graph, from: readonly number[]): ReadonlySet<number> {
  const found = new Set(from)
  if (found.size === 0) return found
  const users = usersOf(graph)
  const waiting = [...found]
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    for (const user of users[place] ?? nothing) {
      if (found.has(user)) continue
      found.add(user)
      waiting.push(user)
    }
  }
  return found
}
