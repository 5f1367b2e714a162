import type { Indicator } from '../../model/indicator'
import { decimalOf, zero, type Decimal } from '../decimal'
import { canBeSummed, sumFormula } from '../table-total'
import type { Claim } from './claim'

/** A number of a table, and the indicator with it. */
export interface TableNumber {
  readonly claim: Claim
  readonly indicator: string
}

/**
 * The new indicators of rows 合计 and 小计 that are, to the last digit, the sum of the rows they close,
 * as derived ones: when a number of the table changes, its total follows. Others stay as they are.
 */
export function totalsOf(
  numbers: readonly TableNumber[],
  register: ReadonlyMap<string, Indicator>,
  isNew: (id: string) => boolean,
): readonly Indicator[] {
  const columns = new Map<string, TableNumber[]>()
  for (const each of numbers) {
    const { as, block, cell } = each.claim
    if (as !== 'now' || !cell) continue
    const key = `${block} ${cell.column}`
    const others = columns.get(key)
    if (others) others.push(each)
    else columns.set(key, [each])
  }
  return [...columns.values()].flatMap((column) =>
    column.flatMap((total, at): Indicator[] => {
      const own = register.get(total.indicator)
      if (!own || !isNew(own.id) || own.formula !== null || !isTotal(total)) return []
      const parts = closedBy(column, at).flatMap(({ indicator }) => register.get(indicator) ?? [])
      return parts.length > 1 && isSum(own, parts) ? [derived(own, parts)] : []
    }),
  )
}

/** Indicators with all those that their formulas sum up. */
export function withParts(
  ids: ReadonlySet<string | undefined>,
  register: readonly Indicator[],
): ReadonlySet<string | undefined> {
  const parts = register.flatMap(({ id, formula }) =>
    formula !== null && ids.has(id)
      ? Array.from(formula.matchAll(/\{([a-z0-9-]+)\}/gu), ([, part]) => part)
      : [],
  )
  return new Set([...ids, ...parts])
}

const totalName = /^(?:合\s*计|总\s*计|小\s*计)/u

function isTotal({ claim }: TableNumber): boolean {
  return totalName.test(claim.cell?.row ?? '')
}

/** A 小计 closes the rows since the one before it, a 合计 all rows that are no totals themselves. */
function closedBy(column: readonly TableNumber[], at: number): readonly TableNumber[] {
  const isPart = column[at]?.claim.cell?.row.startsWith('小') ?? false
  const from = isPart ? column.slice(0, at).findLastIndex(isTotal) + 1 : 0
  const rows = isPart ? column.slice(from, at) : column
  return rows.filter((each) => !isTotal(each))
}

function isSum(total: Indicator, parts: readonly Indicator[]): boolean {
  if (!canBeSummed([total, ...parts])) return false
  const sum = sumOf(parts.map(({ value }) => value))
  return sum !== null && total.value !== null && sum.equals(decimalOf(total.value))
}

function derived(total: Indicator, parts: readonly Indicator[]): Indicator {
  const before = sumOf(parts.map(({ prior }) => prior))
  const isComputed = before !== null && total.prior !== null && before.equals(decimalOf(total.prior)) // prettier-ignore
  return {
    ...total,
    formula: sumFormula(parts),
    value: null,
    prior: isComputed ? null : total.prior,
  }
}

/** Null where one is missing, or no plain number. */
function sumOf(values: readonly (string | null)[]): Decimal | null {
  const numbers = values.flatMap((each) => (each !== null && /^-?\d+(?:\.\d+)?$/u.test(each) ? [decimalOf(each)] : [])) // prettier-ignore
  return numbers.length < values.length ? null : numbers.reduce((one, two) => one.plus(two), zero)
}
