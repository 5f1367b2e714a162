import type { Bytes } from './bytes'

/** A single change of a property ([MS-DOC] 2.2.5.1). */
export interface Sprm {
  readonly code: number
  readonly operand: Bytes
}

/** The changes of a group; what is cut at its end is left out. */
export function sprmsOf(group: Bytes): readonly Sprm[] {
  const found: Sprm[] = []
  for (let at = 0; at + 2 < group.length;) {
    const code = group.u16(at)
    const { skipped, length } = sizeOf(code, group, at + 2)
    const from = at + 2 + skipped
    if (from + length > group.length) break
    found.push({ code, operand: group.part(from, length) })
    at = from + length
  }
  return found
}

const defineTable = 0xd608
const changeTabs = 0xc615

function sizeOf(code: number, group: Bytes, at: number): { skipped: number; length: number } {
  const size = sizes[code >> 13] ?? 1
  if (size > 0) return { skipped: 0, length: size }
  if (code === defineTable) {
    if (at + 2 > group.length) return { skipped: 0, length: group.length }
    return { skipped: 2, length: Math.max(0, group.u16(at) - 1) }
  }
  const length = group.u8(at)
  if (code === changeTabs && length === 255 && at + 1 < group.length) {
    const deleted = group.u8(at + 1)
    const added = at + 2 + 4 * deleted < group.length ? group.u8(at + 2 + 4 * deleted) : 0
    return { skipped: 1, length: 2 + 4 * deleted + 3 * added }
  }
  return { skipped: 1, length }
}

/** Bytes of an operand by the three highest bits; 0 where the operand says it. */
const sizes = [1, 1, 2, 4, 2, 2, 0, 3]
