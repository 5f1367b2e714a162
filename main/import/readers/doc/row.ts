import type { RowEnd } from '../../document/story'
import type { Sprm } from './sprms'

type Edge = RowEnd['cells'][number]

/** The cells of a row, as the properties of the mark at its end say ([MS-DOC] 2.6.3). */
export function rowOf(sprms: readonly Sprm[]): RowEnd {
  let left = 0
  let cells: Edge[] = []
  for (const { code, operand } of sprms) {
    if (code === 0xd608 && operand.length > 0) {
      const count = operand.u8(0)
      if (1 + 2 * (count + 1) > operand.length) continue
      left = operand.i16(1)
      cells = Array.from({ length: count }, (_, index) => {
        const at = 1 + 2 * (count + 1) + 20 * index
        const flags = at + 2 <= operand.length ? operand.u16(at) : 0
        return {
          right: operand.i16(3 + 2 * index),
          rows: verticalOf((flags >> 5) & 3),
          joins: (flags & 2) !== 0,
        }
      })
    }
    if (code === 0xd62b && operand.length >= 2) {
      const cell = cells[operand.u8(0)]
      if (cell) cells[operand.u8(0)] = { ...cell, rows: verticalOf(operand.u8(1)) }
    }
    if (code === 0x5624) {
      for (let at = operand.u8(0) + 1; at < operand.u8(1); at += 1) {
        const cell = cells[at]
        if (cell) cells[at] = { ...cell, joins: true }
      }
    }
  }
  return { left, cells }
}

function verticalOf(flags: number): Edge['rows'] {
  if ((flags & 1) === 0) return 'own'
  return (flags & 2) === 0 ? 'continue' : 'begin'
}
