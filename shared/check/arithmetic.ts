import { decimalOf, rounded, zero, type Decimal } from '../figures/decimal'

/** How a printed percentage stands to the exact one. */
export type Match = 'same' | 'truncated' | 'other'

/** `part` of `whole` in per cent, rounded half up at so many decimals, as printed. */
export function share(part: number, whole: number, decimals: number): string {
  return asPrinted(decimalOf(part).div(whole).mul(100), decimals)
}

/** What `now` is more than `before` in per cent, rounded likewise; negative for less. */
export function growth(now: number, before: number, decimals: number): string {
  return asPrinted(decimalOf(now).minus(before).div(before).mul(100), decimals)
}

/** Whether a printed percentage is that of `part` in `whole`: exactly, or cut off in place of rounded. */
export function matchesShare(
  printed: number,
  decimals: number,
  part: number,
  whole: number,
): Match {
  return matches(printed, decimals, decimalOf(part).div(whole).mul(100))
}

export function matchesGrowth(
  printed: number,
  decimals: number,
  now: number,
  before: number,
): Match {
  return matches(printed, decimals, decimalOf(now).minus(before).div(before).mul(100).abs())
}

/** Exact in decimal: 0.1 and 0.2 are 0.3. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total.plus(value), zero).toNumber()
}

/** Whether so many numbers, each rounded at its last of so many decimals, may miss their total by this much. */
export function isRounding(difference: number, count: number, decimals: number): boolean {
  return decimals > 0 && Math.abs(difference) <= (count / 2) * 10 ** -decimals * (1 + 1e-9)
}

/** Decimals of a number as it is printed: 39.54% has 2. */
export function decimalsOf(text: string): number {
  return /[.．](\d+)/u.exec(text)?.[1]?.length ?? 0
}

/** A whole number before it of which a change by a printed percentage gives `now`; null where there is none. */
export function attainable(
  now: number,
  percent: number,
  decimals: number,
  up: boolean,
): number | null {
  const factor = decimalOf(100).plus(up ? percent : -percent)
  if (factor.lte(0)) return null
  const guess = decimalOf(now).mul(100).div(factor)
  const half = decimalOf(10).pow(-decimals)
  const spread = guess.mul(half).div(factor).ceil().plus(2).toNumber()
  const middle = guess.round().toNumber()
  if (spread > 50) return middle
  for (let before = Math.max(1, middle - spread); before <= middle + spread; before += 1) {
    const exact = decimalOf(now).minus(before).div(before).mul(100)
    if (up === exact.gt(0) && matches(percent, decimals, exact.abs()) !== 'other') return before
  }
  return null
}

/** Whether a share is far from the printed one: told in floating point, for the many pairs that are. */
export function isFar(printed: number, decimals: number, part: number, whole: number): boolean {
  return Math.abs((part / whole) * 100 - printed) > 2 * 10 ** -decimals
}

function matches(printed: number, decimals: number, exact: Decimal): Match {
  if (rounded(exact, decimals).eq(printed)) return 'same'
  const cut = exact.minus(printed)
  return cut.gte(0) && cut.lt(decimalOf(10).pow(-decimals)) ? 'truncated' : 'other'
}

function asPrinted(value: Decimal, decimals: number): string {
  return rounded(value, decimals).toFixed(decimals)
}
