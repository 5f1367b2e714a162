import { utils, write, type BookType, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openZip } from '../../../../main/import/containers/zip'
import { readDocument } from '../../../../main/import/read-document'
import type { SourceTable } from '../../../../shared/model/source'
import { value } from '../../store/samples'
import { makeZip } from '../containers/make-zip'

const root = resolve(import.meta.dirname, '../../../..')
const types: readonly BookType[] = ['xlsx', 'xlsb', 'biff8']

async function read(book: WorkBook, bookType: BookType = 'xlsx', name = '数据.dat') {
  const bytes: Uint8Array = new Uint8Array(
    write(book, { type: 'array', bookType, cellStyles: true }),
  )
  return value(await readDocument({ name, bytes }))
}

function bookOf(sheets: Readonly<Record<string, WorkSheet>>): WorkBook {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  return book
}

function tables(blocks: readonly { readonly kind: string }[]): readonly SourceTable[] {
  return blocks.filter((block): block is SourceTable => block.kind === 'table')
}

describe.each(types)('a workbook as %s', (type) => {
  test('gives a table of each sheet that is shown, its caption the name of the sheet', async () => {
    const book = bookOf({
      行政复议: utils.aoa_to_sheet([
        ['指标', '件数'],
        ['受理', 72],
      ]),
      空表: utils.aoa_to_sheet([]),
      行政诉讼: utils.aoa_to_sheet([['被诉'], [61]]),
    })
    const source = await read(book, type)
    expect(tables(source.blocks).map(({ caption, rows }) => [caption, rows])).toEqual([
      ['行政复议', [['指标', '件数'], ['受理', '72']]],
      ['行政诉讼', [['被诉'], ['61']]],
    ]) // prettier-ignore
    expect(source.warnings).toEqual([])
  })

  test('shows its cells as its formats do', async () => {
    const sheet = utils.aoa_to_sheet([[0.3954, 1234567.5, 45_000, -3]])
    const formats = ['0.00%', '#,##0.00', 'yyyy"年"m"月"d"日"', '0_);(0)']
    for (const [column, z] of formats.entries()) {
      const cell = sheet[utils.encode_cell({ r: 0, c: column })]
      cell.z = z
    }
    const [table] = tables((await read(bookOf({ 甲: sheet }), type)).blocks)
    expect(table?.rows).toEqual([['39.54%', '1,234,567.50', '2023年3月15日', '(3)']])
  })

  test('has merged cells', async () => {
    const sheet = utils.aoa_to_sheet([
      ['项目', '今年', ''],
      ['', '上半年', '下半年'],
    ])
    sheet['!merges'] = [
      { s: { r: 0, c: 0 }, e: { r: 1, c: 0 } },
      { s: { r: 0, c: 1 }, e: { r: 0, c: 2 } },
    ]
    const [table] = tables((await read(bookOf({ 甲: sheet }), type)).blocks)
    expect(table?.merges).toEqual([
      { row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
      { row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
    ])
  })

  test('hides a sheet, and says so', async () => {
    const book = bookOf({ 甲: utils.aoa_to_sheet([['一']]), 乙: utils.aoa_to_sheet([['二']]) })
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] }
    const source = await read(book, type)
    expect(tables(source.blocks).map(({ caption }) => caption)).toEqual(['甲'])
    expect(source.warnings.map(({ code }) => code)).toEqual(['hidden-sheets'])
  })

  test('begins where its first cell stands', async () => {
    const sheet = utils.sheet_add_aoa(utils.aoa_to_sheet([]), [['指标'], ['受理']], {
      origin: 'C5',
    })
    const [table] = tables((await read(bookOf({ 甲: sheet }), type)).blocks)
    expect(table?.rows).toEqual([['指标'], ['受理']])
  })
})

test.each(['ods', 'xls', 'xlsx'])('what LibreOffice wrote as %s is read', async (format) => {
  const file = join(root, `tests/fixtures/import/spreadsheet/cases.libreoffice.${format}`)
  const source = value(await readDocument({ name: file, bytes: readFileSync(file) }))
  expect(source.format).toBe(format)
  expect(source.warnings.map(({ code }) => code)).toEqual(['hidden-sheets'])
  expect(tables(source.blocks).slice(0, 1)).toMatchObject([
    {
      caption: '案件',
      rows: [
        ['项目', '2025年', ''],
        ['', '件数', '同比'],
        ['行政复议受理', '1,234', '28.9%'],
        ['行政诉讼', '61', '-5.0%'],
      ],
      merges: [
        { row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
        { row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
      ],
    },
  ])
})

test('hidden rows and columns are left out, and told', async () => {
  const sheet = utils.aoa_to_sheet([['甲', '乙', '丙'], ['1', '2', '3'], ['4', '5', '6']]) // prettier-ignore
  sheet['!rows'] = [{}, { hidden: true }]
  sheet['!cols'] = [{}, { hidden: true }]
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }]
  const source = await read(bookOf({ 甲: sheet }))
  const [table] = tables(source.blocks)
  expect(table?.rows).toEqual([['甲', '丙'], ['4', '6']]) // prettier-ignore
  expect(table?.merges).toEqual([{ row: 0, column: 0, rowSpan: 1, columnSpan: 2 }])
  expect(source.warnings.map(({ code }) => code)).toEqual(['hidden-cells'])
})

test('a sheet that declares a million rows is as long as its cells', async () => {
  const bytes = await changed(bookOf({ 甲: utils.aoa_to_sheet([['受理', 72]]) }), (part) =>
    part.replace('<dimension ref="A1:B1"/>', '<dimension ref="A1:XFD1048576"/>'),
  )
  const [table] = tables(value(await readDocument({ name: '数据.xlsx', bytes })).blocks)
  expect(table?.rows).toEqual([['受理', '72']])
})

test('a count of properties that cannot be takes no memory', async () => {
  const bytes = readFileSync(join(root, 'tests/fixtures/import/spreadsheet/cases.libreoffice.xls'))
  // [MS-OLEPS] 2.21: the format's name, where its set begins, and there its size and count.
  const format = bytes.indexOf(Buffer.from('e0859ff2f94f6810ab9108002b27b3d9', 'hex'))
  expect(bytes.readUInt32LE(format + 16)).toBe(48)
  bytes.writeUInt32LE(0xffffffff, format + 24)
  const [table] = tables(value(await readDocument({ name: '数据.xls', bytes })).blocks)
  expect(table?.rows.length).toBeGreaterThan(0)
})

test('a cell of a formula shows its stored result', async () => {
  const sheet = utils.aoa_to_sheet([[1, 2, 3]])
  sheet['C1'] = { t: 'n', f: 'SUM(A1:B1)', v: 3 }
  const [table] = tables((await read(bookOf({ 甲: sheet }))).blocks)
  expect(table?.rows).toEqual([['1', '2', '3']])
})

test('a name out of the language itself does no harm', async () => {
  const book = bookOf({ constructor: utils.aoa_to_sheet([['受理']]) })
  expect(tables((await read(book)).blocks).map(({ caption }) => caption)).toEqual(['constructor'])
})

test.each([
  ['nothing', bookOf({ 甲: utils.aoa_to_sheet([]) }), 'file-empty'],
  ['hidden sheets alone', hiddenOnly(), 'file-empty'],
])('a workbook of %s is refused', async (_, book, code) => {
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))
  const refused = await readDocument({ name: '数据.xlsx', bytes })
  expect(refused).toMatchObject({ ok: false, failure: { code } })
})

/** The workbook with its first sheet's part rewritten. */
async function changed(book: WorkBook, rewrite: (part: string) => string): Promise<Uint8Array> {
  const zip = value(await openZip(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))))
  const parts = zip.names.map((name) => {
    const part = zip.read(name)
    const bytes = part ? value(part) : new Uint8Array()
    if (name !== 'xl/worksheets/sheet1.xml') return { name, bytes }
    const text = rewrite(Buffer.from(bytes).toString())
    expect(text).not.toBe(Buffer.from(bytes).toString())
    return { name, bytes: text }
  })
  return makeZip(parts)
}

function hiddenOnly(): WorkBook {
  const book = bookOf({ 甲: utils.aoa_to_sheet([]), 乙: utils.aoa_to_sheet([['二']]) })
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] }
  return book
}

test('hidden rows, columns and sheets of OpenDocument are left out, and told', async () => {
  const name = 'cases.libreoffice.ods'
  const sound = readFileSync(join(root, 'tests/fixtures/import/spreadsheet', name))
  let at = 0
  const parts = unzipSync(sound)
  const content = strFromU8(parts['content.xml'] ?? new Uint8Array())
  parts['content.xml'] = strToU8(
    content.replaceAll(/<table:table-row /gu, (row) => {
      at += 1
      return at === 4 ? `${row}table:visibility="filter" ` : row
    }),
  )
  const bytes = zipSync(parts, { level: 0 })
  const source = value(await readDocument({ name, bytes }))
  expect(source.warnings.map(({ code }) => code)).toEqual(['hidden-sheets', 'hidden-cells'])
  const [table] = tables(source.blocks)
  expect(table?.rows.map(([first]) => first)).not.toContain('行政诉讼')
})
