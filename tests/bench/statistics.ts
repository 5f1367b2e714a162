/** The value below which `share` (0 to 1) of the values lie; between two of them by proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** One measurement of a thing: the number, or null where it does not count. */
export type Measure = () => Promise<number>

export interface Pair {
  readonly ours: readonly number[]
  readonly yardstick: readonly number[]
}

/**
 * Measures both in turns, so that what else the machine does burdens them alike. One turn of each
 * goes before and does not count: what is cold then is warm for both.
 */
export async function inTurns(turns: number, ours: Measure, yardstick: Measure): Promise<Pair> {
  const pair = { ours: [] as number[], yardstick: [] as number[] }
  for (let turn = -1; turn < turns; turn += 1) {
    const values = { ours: 0, yardstick: 0 }
    // The one that goes first has the colder machine: by turns.
    if (turn % 2 === 0) values.ours = await ours()
    values.yardstick = await yardstick()
    if (turn % 2 !== 0) values.ours = await ours()
    if (turn < 0) continue
    pair.ours.push(values.ours)
    pair.yardstick.push(values.yardstick)
  }
  return pair
}
