import type { ListLevel, ListPlace } from './list'
import { formatCount } from './number-format'

/** Counts the paragraphs of all lists, called in the order of the document. */
export interface Counters {
  /** The number as it is printed; null where it is a bullet or nothing. */
  readonly next: (place: ListPlace) => string | null
}

/** Lists of one definition count on together; one that says where it begins does so when it is first met. */
export function createCounters(): Counters {
  const counts = new Map<string, (number | null)[]>()
  const met = new Set<string>()
  return {
    next: ({ id, list, level }) => {
      const count = counts.get(list.definition) ?? Array.from({ length: 9 }, () => null)
      counts.set(list.definition, count)
      if (!met.has(id)) {
        met.add(id)
        for (const [at, start] of list.starts) count[at] = start - 1
      }
      const own = list.levels[level]
      if (!own) return null
      const start = list.starts.get(level) ?? own.start
      count[level] = (count[level] ?? start - 1) + 1
      restartDeeper(list.levels, count, level)
      return printed(list.levels, count, level)
    },
  }
}

function restartDeeper(
  levels: readonly ListLevel[],
  count: (number | null)[],
  level: number,
): void {
  for (let deeper = level + 1; deeper < count.length; deeper += 1) {
    const restart = levels[deeper]?.restart
    if (restart === undefined || (restart > 0 && level < restart)) count[deeper] = null
  }
}

function printed(
  levels: readonly ListLevel[],
  count: readonly (number | null)[],
  level: number,
): string | null {
  const own = levels[level]
  if (!own) return null
  // A dash is a marker that reports print; other bullets are ornament.
  if (own.isBullet) return /^[—–─-]+$/u.test(own.text) ? own.text : null
  const text = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1
    const counted = levels[at]
    if (!counted) return ''
    const format = own.isLegal ? 'decimal' : counted.format
    return formatCount(count[at] ?? counted.start, format) ?? ''
  })
  return text.trim() === '' ? null : text.trim()
}
