import { utils, write, type BookType } from '@e965/xlsx'

/** A made-up table with merged cells, percentages and a hidden sheet. */
export function casesWorkbook(bookType: BookType): Uint8Array {
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet([
    ['项目', '2025年', null],
    [null, '件数', '同比'],
    ['行政复议受理', 1234, 0.289],
    ['行政诉讼', 61, -0.05],
  ])
  sheet['!merges'] = [
    { s: { r: 0, c: 0 }, e: { r: 1, c: 0 } },
    { s: { r: 0, c: 1 }, e: { r: 0, c: 2 } },
  ]
  for (const [place, format] of [
    ['B3', '#,##0'],
    ['C3', '0.0%'],
    ['C4', '0.0%'],
  ] as const) {
    if (sheet[place]) sheet[place].z = format
  }
  utils.book_append_sheet(book, sheet, '案件')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['底稿']]), '隐藏')
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType })
  return new Uint8Array(bytes)
}
