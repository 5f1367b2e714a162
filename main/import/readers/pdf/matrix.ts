/** A PDF transformation: x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** Does `inner` first, then `outer`. */
export function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ]
}

export function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** Six finite numbers, of a list or of a typed array; null for anything else. */
export function matrixOf(value: unknown): Matrix | null {
  if (!isNumbers(value) || value.length !== 6) return null
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = value
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : null
}

function isNumbers(value: unknown): value is ArrayLike<number> & Iterable<number> {
  return (
    value instanceof Float32Array ||
    (Array.isArray(value) && value.every((each) => typeof each === 'number'))
  )
}
