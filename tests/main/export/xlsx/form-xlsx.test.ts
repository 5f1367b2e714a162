import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { read, utils, write } from '@e965/xlsx'
import { formXlsx } from '../../../../main/export/xlsx/form-xlsx'
import { readDocument } from '../../../../main/import/read-document'
import { evaluate } from '../../../../shared/figures/evaluate'
import { registerTable } from '../../../../shared/figures/register-table'
import { newId, type ReportId } from '../../../../shared/model/ids'
import { emptyIndicator, type Indicator } from '../../../../shared/model/indicator'
import { recognise } from '../../../../shared/structure/recognise'
import { value } from '../../store/samples'

const register: Indicator[] = [
  {
    ...emptyIndicator,
    id: newId(),
    group: '复议',
    name: '收案',
    prior: '229',
    definition: '含<未>受理',
  },
  { ...emptyIndicator, id: newId(), group: '复议', name: '听证率', unit: '%', decimals: 2 },
]

const reportId = newId<ReportId>()

function form(): Uint8Array {
  return formXlsx({
    report: reportId,
    title: '云岭公安分局2025年度报告',
    department: '法制大队',
    year: 2025,
    indicators: register,
    evaluation: evaluate(register),
  })
}

test('two forms of the same register are the same bytes, and every part is well-formed', () => {
  expect(form()).toEqual(form())
  for (const [name, bytes] of Object.entries(unzipSync(form()))) {
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`)
    })
    parser.write(strFromU8(bytes)).close()
  }
})

test('a row is as high as its longest text needs: a definition is read whole', () => {
  const definition = '统计期内收到的行政复议申请，含网上申请，不含撤回后重新提出的。'.repeat(3)
  const long = { ...register[0], definition } as Indicator
  const heights = (of: Indicator): readonly number[] => {
    const files = unzipSync(formXlsx({ report: reportId, title: '报告', department: '法制大队', year: 2025, indicators: [of], evaluation: evaluate([of]) }))
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    return [...sheet.matchAll(/<row r="4" ht="(\d+)" customHeight="1">/gu)].map(([, height]) => Number(height))
  }
  expect(heights(register[0] as Indicator)).toEqual([20])
  // 93 Han characters, 19 a line: 5 lines of 14 points.
  expect(heights(long)).toEqual([76])
}) // prettier-ignore

test('all is locked but the cells to fill in', () => {
  const sheet = strFromU8(unzipSync(form())['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const styles = strFromU8(unzipSync(form())['xl/styles.xml'] ?? new Uint8Array())
  expect(sheet).toContain('<sheetProtection sheet="1"')
  const locks = [...styles.matchAll(/locked="(\d)"/gu)].map(([, lock]) => lock === '1')
  const open = [...sheet.matchAll(/<c r="([A-Z]+\d+)" s="(\d)"/gu)]
    .filter(([, , look]) => locks[Number(look)] === false)
    .map(([, place]) => place)
  expect(open).toEqual(['E4', 'H4', 'E5', 'H5'])
})

test.each(['xlsx', 'biff8', 'xlsb'] as const)(
  'a form that another program filled in and saved as %s is known by its ids, under other names too',
  async (bookType) => {
    const book = read(form(), { type: 'array' })
    const sheet = book.Sheets['填报表']
    if (!sheet) throw new Error('There is no sheet.')
    utils.sheet_add_aoa(sheet, [[300, 229]], { origin: 'E4' })
    utils.sheet_add_aoa(sheet, [['收案（含上年结转）']], { origin: 'C4' })
    utils.sheet_add_aoa(sheet, [[39.54]], { origin: 'E5' })
    utils.sheet_add_aoa(sheet, [['已核']], { origin: 'H5' })
    const saved: ArrayBuffer = write(book, { type: 'array', bookType })
    const bytes = new Uint8Array(saved)
    const draft = recognise(value(await readDocument({ name: '改过的名字', bytes })))
    const table = draft.blocks.find((block) => block.type === 'table')
    const found = table?.type === 'table' ? registerTable(table.rows, register, 2025) : null
    expect(found?.changes.map(({ indicator, field, to }) => [indicator.name, field, to])).toEqual([
      ['收案', 'value', '300'],
      ['听证率', 'value', '39.54'],
      ['听证率', 'note', '已核'],
    ])
    expect(found?.added).toEqual([])
    expect(found?.problems).toEqual([])
  },
)
