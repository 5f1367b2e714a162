import type { Register } from '../model/indicator'
import type { Expression } from './formula'
import { fullName } from './formula-names'
import { isMissing, valueOf } from './formula-value'
import { fractionOf, part, valueOfFraction, type Fraction } from './fraction'
import type { Graph } from './indicator-graph'
import type { Reading } from './indicator-reading'
import type { NoValue, Outcome } from './outcome'

/**
 * This year's outcome of the indicator at a place of the register stands at twice the place, last
 * year's behind it; null is not computed yet.
 */
export interface Cells {
  readonly register: Register
  /** What each says, by places. */
  readonly readings: readonly Reading[]
  readonly graph: Graph
  readonly outcomes: (Outcome | null)[]
}

/** Computes every outcome that is null. */
export function computeCells(cells: Cells): void {
  // Being computed: met again, it is a cycle.
  const open = new Uint8Array(cells.outcomes.length)
  for (let cell = 0; cell < cells.outcomes.length; cell += 1) {
    if (cells.outcomes[cell]) continue
    // Mostly all is there that it needs, and no stack has to be made.
    if (waitedFor(cells, cell) === nothing) cells.outcomes[cell] = computed(cells, cell)
    else settle(cells, cell, open)
  }
}

/** Computes a cell after all that it needs; a stack of its own, since chains can be long. */
function settle(cells: Cells, first: number, open: Uint8Array): void {
  const { outcomes } = cells
  const stack = [first]
  for (let cell = stack.at(-1); cell !== undefined; cell = stack.at(-1)) {
    if (outcomes[cell]) {
      stack.pop()
      continue
    }
    const waiting = open[cell] ? nothing : waitedFor(cells, cell)
    open[cell] = 1
    if (waiting.length === 0) {
      outcomes[cell] = computed(cells, cell)
      continue
    }
    const met = waiting.filter((need) => open[need])
    if (met.length > 0) markCycle(cells, stack, met, open)
    if (outcomes[cell]) continue
    const fresh = waiting.filter((need) => !open[need])
    if (fresh.length > 0) stack.push(...fresh)
    else outcomes[cell] = computed(cells, cell)
  }
}

const nothing: readonly never[] = []

/** Every cell of the cycle says so, with the names of all. */
function markCycle(
  { register, outcomes }: Cells,
  stack: readonly number[],
  met: readonly number[],
  open: Uint8Array,
): void {
  const from = Math.min(...met.map((cell) => stack.lastIndexOf(cell)))
  const round = stack.slice(from).filter((cell) => open[cell] && !outcomes[cell])
  const indicators = round.map((cell) => register[cell >> 1])
  const names = [...new Set(indicators.flatMap((each) => (each ? [fullName(each)] : [])))]
  const outcome: Outcome = {
    kind: 'fault',
    message:
      names.length === 1
        ? `“${names[0]}”的公式用到了它自己。`
        : `${names
            .slice(0, 5)
            .map((name) => `“${name}”`)
            .join('、')}${names.length > 5 ? '等' : ''}互相计算，转成了圈。`,
  }
  for (const cell of round) outcomes[cell] = outcome
}

function isLast(cell: number): boolean {
  return (cell & 1) === 1
}

/** What a cell is computed of and that is not computed yet; mostly nothing, so that nothing is made. */
function waitedFor({ readings, graph, outcomes }: Cells, cell: number): readonly number[] {
  const places = graph.needs[cell >> 1] ?? nothing
  const reading = readings[cell >> 1]
  if (places.length === 0 || !reading?.formula || (isLast(cell) && reading.prior)) return nothing
  const { references } = reading.formula
  let waited: number[] | null = null
  for (let at = 0; at < references.length; at += 1) {
    const [place, year] = [places[at] ?? -1, references[at]?.year]
    // Of the year before last nothing is kept, so nothing of it is waited for.
    if (place < 0 || (isLast(cell) && year === 'last')) continue
    const need = place * 2 + (isLast(cell) || year === 'last' ? 1 : 0)
    if (!outcomes[need]) (waited ??= []).push(need)
  }
  return waited ?? nothing
}

function computed(cells: Cells, cell: number): Outcome {
  const indicator = cells.register[cell >> 1]
  const reading = cells.readings[cell >> 1]
  if (!indicator || !reading) return { kind: 'fault', message: '算不出来。' }
  const entered = isLast(cell) ? reading.prior : reading.now
  if (entered) return entered
  if (reading.fault) return reading.fault
  const name = (): string => fullName(indicator)
  if (!reading.formula) {
    const why = isLast(cell) ? '没有上年数' : '还没有填'
    return { kind: 'unfilled', message: `“${name()}”${why}。` }
  }
  let at = 0
  const referred = (reference: Extract<Expression, { kind: 'reference' }>): Fraction | NoValue => {
    const place = cells.graph.needs[cell >> 1]?.[at] ?? -1
    at += 1
    return referredTo(cells, place, reference.year, isLast(cell), name)
  }
  const value = valueOf(reading.formula.expression, { name, referred })
  if (isMissing(value)) return value
  return { kind: 'value', value: valueOfFraction(value, reading.scale) }
}

function referredTo(
  { readings, outcomes }: Cells,
  place: number,
  year: 'this' | 'last',
  ofLast: boolean,
  name: () => string,
): Fraction | NoValue {
  if (ofLast && year === 'last') {
    return { kind: 'unfilled', message: `“${name()}”的上年数要用前年的数，没有。` }
  }
  const found = readings[place]
  if (!found) return { kind: 'fault', message: `“${name()}”的公式用到了已删除的指标。` }
  const at = ofLast || year === 'last' ? 1 : 0
  const outcome = outcomes[place * 2 + at]
  if (!outcome) return { kind: 'fault', message: `“${name()}”算不出来。` }
  if (outcome.kind !== 'value') return outcome
  if (outcome !== (at === 1 ? found.prior : found.now)) {
    return part(fractionOf(outcome.value), found.scale)
  }
  return (found.exact[at] ??= part(fractionOf(outcome.value), found.scale))
}
