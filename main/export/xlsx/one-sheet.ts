import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'
import { isNumberEntry } from './number-entry'

/** What stands in a cell: words, or a number as a workbook keeps it. */
export type Cell = string | CellObject

/** A workbook of one sheet. `widths` are in characters, one for each column. */
export function oneSheet(
  name: string,
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  sheet['!cols'] = widths.map((wch) => ({ wch }))
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, name)
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', compression: true })
  return new Uint8Array(bytes)
}

/** A number at its printed decimals; what is none stays as it was entered. */
export function numberCell(text: string | null, decimals: number): Cell {
  if (text === null) return ''
  if (!isNumberEntry(text)) return text
  return { t: 'n', v: Number(text), z: decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0' }
}
