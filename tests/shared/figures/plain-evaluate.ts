import { decimalOf, type Decimal } from '../../../shared/figures/decimal'
import { entryValue } from '../../../shared/figures/entry'
import { isFault, parseFormula, type Expression } from '../../../shared/figures/formula'
import type { IndicatorId } from '../../../shared/model/ids'
import type { Register } from '../../../shared/model/indicator'

type Plain = Decimal | 'unfilled' | 'fault'
type Exact = { readonly above: bigint; readonly below: bigint } | 'unfilled' | 'fault'

/**
 * What an indicator's value is, straight from the rules: everything computed again at every use and
 * nothing kept, a formula exact in whole numbers and rounded once. As slow as it is plain; the register's evaluation must say the same to the last digit.
 */
export function plainly(register: Register, id: IndicatorId, year: 'this' | 'last'): Plain {
  return cell(register, id, year, [])
}

const scales: Readonly<Record<string, number>> = { '%': 100, '‰': 1000 }

function cell(
  register: Register,
  id: IndicatorId,
  year: 'this' | 'last',
  round: readonly string[],
): Plain {
  const found = register.find((each) => each.id === id)
  const key = `${id} ${year}`
  if (!found || round.includes(key)) return 'fault'
  const entry = year === 'last' ? found.prior : found.formula === null ? found.value : null
  if (entry !== null) return entryValue(entry, found.unit) ?? 'fault'
  if (found.formula === null) return 'unfilled'
  const parsed = parseFormula(found.formula)
  if (isFault(parsed)) return 'fault'
  const value = expression(parsed.expression, register, year, [...round, key])
  if (typeof value === 'string') return value
  const { above, below } = value
  return decimalOf((above * BigInt(scales[found.unit] ?? 1)).toString()).div(below.toString())
}

function expression(
  of: Expression,
  register: Register,
  year: 'this' | 'last',
  round: readonly string[],
): Exact {
  if (of.kind === 'number') return exactly(decimalOf(of.text))
  if (of.kind === 'negative') {
    const inner = expression(of.of, register, year, round)
    return typeof inner === 'string' ? inner : { ...inner, above: -inner.above }
  }
  if (of.kind === 'reference') {
    const unit = register.find(({ id }) => id === of.id)?.unit ?? ''
    if (year === 'last' && of.year === 'last') return 'unfilled'
    const inner = cell(register, of.id, year === 'last' ? 'last' : of.year, round)
    if (typeof inner === 'string') return inner
    const { above, below } = exactly(inner)
    return { above, below: below * BigInt(scales[unit] ?? 1) }
  }
  const [one, other] = [of.left, of.right].map((side) => expression(side, register, year, round))
  if (one === undefined || other === undefined) return 'fault'
  if (one === 'fault' || other === 'fault') return 'fault'
  if (one === 'unfilled' || other === 'unfilled') return 'unfilled'
  const [a, b, c, d] = [one.above, one.below, other.above, other.below]
  if (of.sign === '/') return c === 0n ? 'fault' : { above: a * d, below: b * c }
  if (of.sign === '*') return { above: a * c, below: b * d }
  return { above: of.sign === '+' ? a * d + c * b : a * d - c * b, below: b * d }
}

/** A number as a fraction of whole ones. */
function exactly(value: Decimal): { readonly above: bigint; readonly below: bigint } {
  const places = value.decimalPlaces()
  return { above: BigInt(value.toFixed(places).replace('.', '')), below: 10n ** BigInt(places) }
}
