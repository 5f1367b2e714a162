import type { Bytes } from './bytes'

/** A table of places and what stands at them ([MS-DOC] 2.2.2). */
export interface Plc {
  /** One more than there are data. */
  readonly places: readonly number[]
  /** Data of `size` bytes each. */
  readonly data: (index: number) => Bytes
  readonly count: number
}

export function readPlc(part: Bytes, size: number): Plc {
  const count = Math.max(0, Math.floor((part.length - 4) / (4 + size)))
  const places = Array.from({ length: part.length < 4 ? 0 : count + 1 }, (_, index) =>
    part.u32(4 * index),
  )
  return { places, count, data: (index) => part.part(4 * (count + 1) + size * index, size) }
}
