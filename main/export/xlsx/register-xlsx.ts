import { registerRows, type RegisterCell } from '../../../shared/figures/register-rows'
import type { Register } from '../../../shared/model/indicator'
import { numberCell, oneSheet } from './one-sheet'

/** A register as a workbook of one sheet, numbers as numbers; its rows are those of `registerRows`. */
export function registerXlsx(register: Register, withValues: boolean): Uint8Array {
  const rows = registerRows(register, withValues)
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell : numberCell(cell.number, cell.decimals))),
  )
  return oneSheet('指标库', cells, (rows[0] ?? []).map(widthOf))
}

function widthOf(head: RegisterCell): number {
  return (typeof head === 'string' ? widths[head] : null) ?? 14
}

/** In characters. */
const widths: Readonly<Record<string, number>> = {
  指标: 26,
  单位: 8,
  同比: 16,
  状态: 8,
  来源部门: 18,
  小数: 6,
  公式: 36,
  口径: 30,
  备注: 30,
}
