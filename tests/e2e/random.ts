/** Random numbers of a seed: the same seed gives the same run (mulberry32). */
export interface Random {
  /** A whole number from 0 up to `below`, which is never reached. */
  readonly below: (below: number) => number
  readonly one: <T>(of: readonly [T, ...T[]]) => T
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, one: (of) => of[below(of.length)] ?? of[0] }
}
