/** Where each row begins, in pixels; one more at the end for the height of all. */
export function rowOffsets(heights: readonly number[]): readonly number[] {
  const offsets = [0]
  let sum = 0
  for (const height of heights) {
    sum += height
    offsets.push(sum)
  }
  return offsets
}

/** A stretch of rows, `end` not included. */
export interface RowRange {
  readonly start: number
  readonly end: number
}

/** The rows that a view from `top` of `height` pixels shows, and `spare` more on either side. */
export function rowsInView(
  offsets: readonly number[],
  top: number,
  height: number,
  spare: number,
): RowRange {
  const count = offsets.length - 1
  const first = Math.max(0, rowAt(offsets, top) - spare)
  const last = Math.min(count, rowAt(offsets, top + height) + 1 + spare)
  return { start: Math.min(first, count), end: Math.max(first, last) }
}

/** The row in which a pixel lies; the nearest one outside of them. */
function rowAt(offsets: readonly number[], pixel: number): number {
  let low = 0
  let high = Math.max(0, offsets.length - 2)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((offsets[middle] ?? 0) <= pixel) low = middle
    else high = middle - 1
  }
  return low
}
