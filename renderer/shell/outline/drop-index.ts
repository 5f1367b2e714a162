/**
 * The index that a chapter has after it was dropped over another one: indexes are those before the
 * move; `below` is the lower half of the row. Null where nothing would move.
 */
export function dropIndex(from: number, over: number, below: boolean): number | null {
  const gap = below ? over + 1 : over
  const index = gap > from ? gap - 1 : gap
  return index === from ? null : index
}
