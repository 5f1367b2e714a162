import { shifted } from './decimal'
import type { Numeral } from './numerals'
import type { Quantity } from './quantity'

/** What may stand between two members of an enumeration or a range that share a word around them. */
const list = /^ ?(?:、|和|与|及|或|以及) ?(?:近|约|超过|超|逾)?$/u
const range = /^ ?(?:—|——|–|~|～|-|至|到) ?$/u

/** Whether the second number directly goes on with the first one's enumeration or range. */
export function goesOn(between: string): boolean {
  return list.test(between) || range.test(between)
}

export function isRange(between: string): boolean {
  return range.test(between)
}

/**
 * Gives a number that prints no unit, or only 个, the unit of the number directly after it: 13—17万元,
 * 3、5名, 10.6个、15.7个百分点. `numerals` are those outside quiet spans, `found` their quantities or null.
 */
export function withSharedUnits(
  text: string,
  numerals: readonly Numeral[],
  found: readonly (Quantity | null)[],
): readonly Quantity[] {
  const result = [...found]
  for (let index = numerals.length - 2; index >= 0; index -= 1) {
    const numeral = numerals[index]
    const next = result[index + 1]
    if (!numeral || !next) continue
    const own = result[index] ?? null
    const end = own?.end ?? numeral.end
    if (next.start - end > 6 || next.start < end) continue
    const between = text.slice(end, next.start)
    if (own) {
      if (own.unit === '个' && next.unit.startsWith('个') && goesOn(between))
        result[index] = { ...own, unit: next.unit, kind: next.kind }
      else if (own.unit === '' && goesOn(between))
        result[index] = shared(own.numeral, next, own.end)
    } else if (mayShare(text, numeral, between)) result[index] = shared(numeral, next, end)
  }
  return result.filter((quantity) => quantity !== null)
}

/** An enumeration mark (1、两名 …) and a numeral inside a word share nothing. */
function mayShare(text: string, { start, script, bare, vague }: Numeral, between: string): boolean {
  const before = text.charAt(start - 1)
  if (bare || vague) return false
  if (script === 'chinese') return range.test(between) && !/[统第每唯之万专]/u.test(before)
  if (/[A-Za-z.]/u.test(before)) return false
  if (range.test(between)) return true
  return list.test(between) && !/^$|[。；：]/u.test(before)
}

/** The unit of the next one, and its 万 where the number prints none and is no greater. */
function shared(numeral: Numeral, next: Quantity, end: number): Quantity {
  const { scale } = next.numeral
  const isPlain = numeral.scale === 0 && scale > 0
  const asPrinted = shifted(next.value, -scale)
  const isScaled = isPlain && (numeral.value.lte(asPrinted) || isNear(numeral, next, scale))
  const value = isScaled ? shifted(numeral.value, scale) : numeral.value
  return { start: numeral.start, end, value, unit: next.unit, kind: next.kind, numeral }
}

/** 30、20万元: a smaller one after it still has the same 万. */
function isNear(numeral: Numeral, next: Quantity, scale: number): boolean {
  return numeral.value.lt(shifted(next.value, 2 - scale))
}
