import { greatest, least } from './extent'
import type { Body } from './furniture'
import type { Line } from './lines'

/** Between which edges a page's text is set, in points. */
export interface Measure {
  readonly left: number
  readonly right: number
}

/**
 * The measure of each page: the edges that several long lines share, leftmost and rightmost. A page
 * with too few of them has that of the other pages of its width and parity.
 */
export function measuresOf(bodies: readonly Body[]): readonly Measure[] {
  const own = bodies.map(({ lines }) => measureOf(lines))
  return bodies.map(({ page, lines }, at) => {
    const alike = own.filter((_, other) => {
      const { width, number } = bodies[other]?.page ?? page
      return Math.abs(width - page.width) < 2 && (number - page.number) % 2 === 0
    })
    return own[at] ?? alike.find((each) => each !== null) ?? outlineOf(lines, page.width)
  })
}

const enough = 4

function measureOf(lines: readonly Line[]): Measure | null {
  const widest = greatest(lines.map((line) => line.right - line.left))
  const long = lines.filter((line) => line.right - line.left > widest * 0.8)
  if (long.length < enough) return null
  const left = shared(long.map((line) => line.left).toSorted((one, other) => one - other))
  const right = shared(long.map((line) => -line.right).toSorted((one, other) => one - other))
  return left === null || right === null ? null : { left, right: -right }
}

/** The first value that a fifth of all have, and at least two. */
function shared(sorted: readonly number[]): number | null {
  const needed = Math.max(2, sorted.length / 5)
  return (
    sorted.find(
      (value) => sorted.filter((other) => other >= value && other - value < 2).length >= needed,
    ) ?? null
  )
}

function outlineOf(lines: readonly Line[], width: number): Measure {
  if (lines.length === 0) return { left: width * 0.13, right: width * 0.87 }
  return {
    left: least(lines.map((line) => line.left)),
    right: Math.max(greatest(lines.map((line) => line.right)), width * 0.8),
  }
}
