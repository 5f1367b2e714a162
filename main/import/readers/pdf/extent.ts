/** The least of some numbers, however many a hostile page has of them; `Infinity` of none. */
export function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Infinity)
}

/** The greatest of them; `-Infinity` of none. */
export function greatest(values: readonly number[]): number {
  return values.reduce((one, other) => Math.max(one, other), -Infinity)
}
