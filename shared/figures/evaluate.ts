import type { IndicatorId } from '../model/ids'
import type { Indicator, IndicatorState, Register } from '../model/indicator'
import { decimalOf, type Decimal } from './decimal'
import { entryValue } from './entry'
import { isFault, parseFormula, type Expression, type Formula } from './formula'
import { fullName } from './formula-names'
import type { FormulaFault } from './formula-tokens'

/** A value, exact and in the indicator's own unit (39.54 where that is %), or why there is none. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: Decimal }
  /** 待填: it, or something that it is computed of, has not been entered. */
  | { readonly kind: 'unfilled'; readonly message: string }
  /** It never has a value as things stand; the message says why, in Chinese. */
  | { readonly kind: 'fault'; readonly message: string }

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
 * Computes a register. Sums and products are exact; nothing is rounded before it is printed. Never
 * guesses: where a part is missing or wrong there is no value. Linear in the register. With an
 * earlier result only what follows from changed indicators is computed anew.
 */
export function evaluate(register: Register, earlier?: Earlier): Evaluation {
  const cells = cellsOf(register)
  if (earlier) keepUnchanged(cells, register, earlier)
  for (const key of cells.keys()) settle(cells, key)
  return new Map(
    register.map((indicator) => {
      const now = outcomeOf(cells, `${indicator.id} this`)
      const prior = outcomeOf(cells, `${indicator.id} last`)
      return [indicator.id, { now, prior, state: stateOf(indicator, now) }]
    }),
  )
}

/** The indicators that are computed of one, directly or by way of others, in the register's order. */
export function dependantsOf(register: Register, of: IndicatorId): readonly Indicator[] {
  const found = reached(register, [of])
  return register.filter(({ id }) => id !== of && found.has(id))
}

type Year = 'this' | 'last'
type Key = `${IndicatorId} ${Year}`

interface Cell {
  readonly indicator: Indicator
  readonly year: Year
  outcome: Outcome | null
  /** Being computed: met again, it is a cycle. */
  open: boolean
}

function cellsOf(register: Register): Map<Key, Cell> {
  const cells = new Map<Key, Cell>()
  for (const indicator of register) {
    for (const year of ['this', 'last'] as const) {
      cells.set(`${indicator.id} ${year}`, { indicator, year, outcome: null, open: false })
    }
  }
  return cells
}

function keepUnchanged(cells: Map<Key, Cell>, register: Register, earlier: Earlier): void {
  const before = new Map(earlier.register.map((each) => [each.id, each]))
  const changed = register.filter((each) => before.get(each.id) !== each).map(({ id }) => id)
  const present = new Set(register.map(({ id }) => id))
  const gone = earlier.register.map(({ id }) => id).filter((id) => !present.has(id))
  const anew = reached(register, [...changed, ...gone])
  for (const { id } of register) {
    const kept = anew.has(id) ? undefined : earlier.evaluation.get(id)
    const now = cells.get(`${id} this`)
    const prior = cells.get(`${id} last`)
    if (!kept || !now || !prior) continue
    now.outcome = kept.now
    prior.outcome = kept.prior
  }
}

/** The indicators given and all that are computed of them, directly or by way of others. */
function reached(register: Register, from: readonly IndicatorId[]): ReadonlySet<IndicatorId> {
  const found = new Set(from)
  if (found.size === 0) return found
  const users = new Map<IndicatorId, IndicatorId[]>()
  for (const each of register) {
    for (const { id } of formulaOf(each)?.references ?? []) {
      const known = users.get(id)
      if (known) known.push(each.id)
      else users.set(id, [each.id])
    }
  }
  const waiting = [...found]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const user of users.get(id) ?? []) {
      if (found.has(user)) continue
      found.add(user)
      waiting.push(user)
    }
  }
  return found
}

/** Computes a cell after all that it needs; a stack of its own, since chains can be long. */
function settle(cells: Map<Key, Cell>, first: Key): void {
  const stack = [first]
  for (let key = stack.at(-1); key !== undefined; key = stack.at(-1)) {
    const cell = cells.get(key)
    if (!cell || cell.outcome) {
      stack.pop()
      continue
    }
    const needs = cell.open ? [] : needsOf(cell)
    cell.open = true
    const waiting = needs.filter((need) => cells.get(need)?.outcome === null)
    const met = waiting.filter((need) => cells.get(need)?.open)
    if (met.length > 0) markCycle(cells, stack, met)
    if (cell.outcome) continue
    const fresh = waiting.filter((need) => !cells.get(need)?.open)
    if (fresh.length > 0) stack.push(...fresh)
    else cell.outcome = computed(cells, cell)
  }
}

/** Every cell of the cycle says so, with the names of all. */
function markCycle(cells: Map<Key, Cell>, stack: readonly Key[], met: readonly Key[]): void {
  const from = Math.min(...met.map((key) => stack.lastIndexOf(key)))
  const round = stack
    .slice(from)
    .map((key) => cells.get(key))
    .filter((cell) => cell?.open && cell.outcome === null)
  const names = [...new Set(round.flatMap((cell) => (cell ? [fullName(cell.indicator)] : [])))]
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
  for (const cell of round) if (cell) cell.outcome = outcome
}

function needsOf(cell: Cell): readonly Key[] {
  if (entryOf(cell) !== null) return []
  const references = formulaOf(cell.indicator)?.references ?? []
  return references.map(({ id, year }): Key => `${id} ${cell.year === 'last' ? 'last' : year}`)
}

/** What was entered; this year's value of a derived indicator is always computed. */
function entryOf({ indicator, year }: Cell): string | null {
  if (year === 'last') return indicator.prior
  return indicator.formula === null ? indicator.value : null
}

function computed(cells: ReadonlyMap<Key, Cell>, cell: Cell): Outcome {
  const { indicator, year } = cell
  const entry = entryOf(cell)
  const name = fullName(indicator)
  if (entry !== null) {
    const value = entryValue(entry, indicator.unit)
    return value
      ? { kind: 'value', value }
      : { kind: 'fault', message: `“${name}”填的“${entry}”不是数。` }
  }
  const parsed = parsedOf(indicator)
  if (!parsed) {
    return {
      kind: 'unfilled',
      message: `“${name}”${year === 'last' ? '没有上年数' : '还没有填'}。`,
    }
  }
  if (isFault(parsed)) return { kind: 'fault', message: `“${name}”的公式：${parsed.message}` }
  if (scaleOf(indicator.unit) === 100 && isTimesHundred(parsed.expression)) {
    const message = `“${name}”的单位已经是${indicator.unit}，公式里不要再乘100。`
    return { kind: 'fault', message }
  }
  const result = valueOf(parsed.expression, cells, cell)
  if (result.kind !== 'value') return result
  return { kind: 'value', value: result.value.times(scaleOf(indicator.unit)) }
}

/** As one writes it in a sheet whose cells are no percentages. */
function isTimesHundred(of: Expression): boolean {
  if (of.kind !== 'operation' || of.sign !== '*') return false
  return [of.left, of.right].some((side) => side.kind === 'number' && Number(side.text) === 100)
}

function valueOf(of: Expression, cells: ReadonlyMap<Key, Cell>, cell: Cell): Outcome {
  switch (of.kind) {
    case 'number':
      return { kind: 'value', value: decimalOf(of.text) }
    case 'reference':
      return referred(of, cells, cell)
    case 'negative': {
      const inner = valueOf(of.of, cells, cell)
      return inner.kind === 'value' ? { kind: 'value', value: inner.value.neg() } : inner
    }
    case 'operation':
      return operated(of, cells, cell)
  }
}

function referred(
  { id, year }: Extract<Expression, { kind: 'reference' }>,
  cells: ReadonlyMap<Key, Cell>,
  cell: Cell,
): Outcome {
  const name = fullName(cell.indicator)
  if (cell.year === 'last' && year === 'last') {
    return { kind: 'unfilled', message: `“${name}”的上年数要用前年的数，没有。` }
  }
  const found = cells.get(`${id} ${cell.year === 'last' ? 'last' : year}`)
  if (!found) return { kind: 'fault', message: `“${name}”的公式用到了已删除的指标。` }
  const outcome = found.outcome ?? { kind: 'fault', message: `“${name}”算不出来。` }
  if (outcome.kind !== 'value') return outcome
  return { kind: 'value', value: outcome.value.div(scaleOf(found.indicator.unit)) }
}

function operated(
  { sign, left, right }: Extract<Expression, { kind: 'operation' }>,
  cells: ReadonlyMap<Key, Cell>,
  cell: Cell,
): Outcome {
  const one = valueOf(left, cells, cell)
  const other = valueOf(right, cells, cell)
  // A fault is told before what is only unfilled: filling in would not mend it.
  if (one.kind !== 'value') return other.kind === 'fault' ? other : one
  if (other.kind !== 'value') return other
  if (sign === '/' && other.value.isZero()) {
    return { kind: 'fault', message: `“${fullName(cell.indicator)}”要除以0，没有结果。` }
  }
  return { kind: 'value', value: arithmetic[sign](one.value, other.value) }
}

const arithmetic = {
  '+': (one: Decimal, other: Decimal) => one.plus(other),
  '-': (one: Decimal, other: Decimal) => one.minus(other),
  '*': (one: Decimal, other: Decimal) => one.times(other),
  '/': (one: Decimal, other: Decimal) => one.div(other),
}

/** A percentage is kept as printed and computed with as the fraction that it is. */
function scaleOf(unit: string): number {
  if (unit === '‰') return 1000
  return ['%', '％', '个百分点', '百分点'].includes(unit) ? 100 : 1
}

function stateOf(indicator: Indicator, now: Outcome): IndicatorState {
  if (now.kind !== 'value') return 'unfilled'
  return indicator.checked ? 'checked' : 'unchecked'
}

function outcomeOf(cells: ReadonlyMap<Key, Cell>, key: Key): Outcome {
  return cells.get(key)?.outcome ?? { kind: 'fault', message: '算不出来。' }
}

function formulaOf(indicator: Indicator): Formula | null {
  const parsed = parsedOf(indicator)
  return parsed && !isFault(parsed) ? parsed : null
}

const parsedFormulas = new WeakMap<Indicator, Formula | FormulaFault>()

/** Read once for each indicator as it stands. */
function parsedOf(indicator: Indicator): Formula | FormulaFault | null {
  if (indicator.formula === null) return null
  const known = parsedFormulas.get(indicator)
  if (known) return known
  const parsed = parseFormula(indicator.formula)
  parsedFormulas.set(indicator, parsed)
  return parsed
}
