import { utils, write, type WorkSheet } from '@e965/xlsx'
import { wordColumns, type OfficeWord } from '../../../shared/model/office-words'

/** The office's list of words as a workbook of one sheet; reading it back changes nothing. */
export function wordsXlsx(words: readonly OfficeWord[]): Uint8Array {
  const rows = words.map((word) => wordColumns.map(([field]) => word[field]))
  const sheet: WorkSheet = utils.aoa_to_sheet([wordColumns.map(([, name]) => name), ...rows])
  sheet['!cols'] = [{ wch: 24 }, { wch: 24 }, { wch: 14 }, { wch: 14 }, { wch: 40 }, { wch: 10 }]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '单位用词表')
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', compression: true })
  return new Uint8Array(bytes)
}
