import { limits } from '../../limits'
import type { Segment } from './segments'

/** Rulings that touch one another, as the places of their lines. */
export interface Grid {
  /** From left to right, and from the top; in points. */
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  /** Whether a ruling runs down at a column's line beside this height, or across under this place. */
  readonly wallAt: (column: number, y: number) => boolean
  readonly floorAt: (row: number, x: number) => boolean
}

/** The grids that a page's rulings make; a frame around a single cell is none. */
export function gridsOf(segments: readonly Segment[]): readonly Grid[] {
  const rulings = joined(segments)
  // Crossing each other is looked at in pairs.
  if (rulings.length > mostRulings) return []
  return groups(rulings).flatMap((group) => gridOf(group) ?? [])
}

const mostRulings = 5000

/** Lines at one place are one line, and meet where no more than this is between them. */
const apart = 2
const touching = 3

/** Pieces of one line joined: every cell draws its own edges. */
function joined(segments: readonly Segment[]): readonly Segment[] {
  const sorted = segments.toSorted(
    (one, other) => Number(one.across) - Number(other.across) || one.at - other.at,
  )
  const lines: Segment[][] = []
  for (const segment of sorted) {
    const line = lines.at(-1)
    const [first] = line ?? []
    const isSame = first?.across === segment.across && segment.at - first.at <= apart
    if (line && isSame) line.push(segment)
    else lines.push([segment])
  }
  return lines.flatMap((line) => {
    const whole: Segment[] = []
    for (const part of line.toSorted((one, other) => one.from - other.from)) {
      const last = whole.at(-1)
      if (last && part.from - last.to <= apart) {
        whole[whole.length - 1] = { ...last, to: Math.max(last.to, part.to) }
      } else {
        whole.push(part)
      }
    }
    return whole
  })
}

function groups(rulings: readonly Segment[]): readonly (readonly Segment[])[] {
  const group = rulings.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (group[root] !== root) root = group[root] ?? root
    group[at] = root
    return root
  }
  for (const [at, one] of rulings.entries()) {
    if (!one.across) continue
    for (const [other, ruling] of rulings.entries()) {
      if (!ruling.across && meet(one, ruling)) group[rootOf(at)] = rootOf(other)
    }
  }
  const found = new Map<number, Segment[]>()
  for (const [at, ruling] of rulings.entries()) {
    const own = found.get(rootOf(at)) ?? []
    own.push(ruling)
    found.set(rootOf(at), own)
  }
  return [...found.values()]
}

function meet(across: Segment, down: Segment): boolean {
  const isOn = (place: number, { from, to }: Segment): boolean =>
    place >= from - touching && place <= to + touching
  return isOn(down.at, across) && isOn(across.at, down)
}

function gridOf(group: readonly Segment[]): Grid | null {
  const [across, down] = [true, false].map((way) => group.filter((ruling) => ruling.across === way))
  if (!across || !down || across.length < 2 || down.length === 0) return null
  const columns = placesOf(down, across)
  const rows = placesOf(across, down)
  const cells = (columns.length - 1) * (rows.length - 1)
  const isTable = columns.length >= 2 && rows.length >= 2 && cells >= 2
  const isTooLarge =
    cells > limits.cells || columns.length > limits.columns || rows.length > limits.rows
  if (!isTable || isTooLarge) return null
  const runs = (rulings: readonly Segment[], at: number | undefined, place: number): boolean =>
    at !== undefined &&
    rulings.some(
      (each) => Math.abs(each.at - at) <= touching && each.from < place && each.to > place,
    )
  return {
    columns,
    rows,
    wallAt: (column, y) => runs(down, columns[column], y),
    floorAt: (row, x) => runs(across, rows[row], x),
  }
}

/** Where the lines of one way are, and the ends of the others where the table is open there. */
function placesOf(lines: readonly Segment[], others: readonly Segment[]): readonly number[] {
  const ends = [
    Math.min(...others.map(({ from }) => from)),
    Math.max(...others.map(({ to }) => to)),
  ]
  const places: number[] = []
  for (const place of [...lines.map(({ at }) => at), ...ends].toSorted(
    (one, other) => one - other,
  )) {
    const last = places.at(-1)
    if (last === undefined || place - last > touching * 1.5) places.push(place)
  }
  return places
}
