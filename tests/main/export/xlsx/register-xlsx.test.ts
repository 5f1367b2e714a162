import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { registerXlsx } from '../../../../main/export/xlsx/register-xlsx'
import { readDocument } from '../../../../main/import/read-document'
import { evaluate } from '../../../../shared/figures/evaluate'
import { registerTable } from '../../../../shared/figures/register-table'
import { newId } from '../../../../shared/model/ids'
import { emptyIndicator, type Indicator } from '../../../../shared/model/indicator'
import { recognise } from '../../../../shared/structure/recognise'
import { value } from '../../store/samples'

async function readBack(register: readonly Indicator[]) {
  const bytes = registerXlsx([...register], evaluate([...register]))
  const draft = recognise(value(await readDocument({ name: '指标库.xlsx', bytes })))
  const table = draft.blocks.find((block) => block.type === 'table')
  if (table?.type !== 'table') throw new Error('There is no table.')
  return registerTable(table.rows, [...register], 2025)
}

const number = fc.oneof(
  fc.integer({ min: -99_999, max: 99_999_999 }).map(String),
  fc.integer({ min: 0, max: 99_999 }).map((each) => (each / 100).toFixed(2)),
)

test('a register that is written and read back changes nothing', async () => {
  const entry = fc.option(number, { nil: null })
  const one = fc.record({
    value: entry,
    prior: entry,
    unit: fc.constantFrom('件', '%', '万元', ''),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 12 }), async (fields) => {
      const register = fields.map((each, at): Indicator => ({
        ...emptyIndicator,
        ...each,
        id: newId(),
        group: at < 6 ? '复议' : '执法',
        name: `第${at}项`,
        decimals: 2,
        department: '法制大队',
        note: '口头核对，，“已核”',
      }))
      const found = await readBack(register)
      expect(found?.changes).toEqual([])
      expect(found?.added).toEqual([])
      expect(found?.problems).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('derived values are written as they print, and come back as nothing to change', async () => {
  const all: Indicator = { ...emptyIndicator, id: newId(), name: '收案', value: '300' }
  const part: Indicator = { ...emptyIndicator, id: newId(), name: '结案', value: '200' }
  const rate: Indicator = {
    ...emptyIndicator,
    id: newId(),
    name: '结案率',
    unit: '%',
    decimals: 2,
    formula: `{${part.id}}/{${all.id}}`,
  }
  const found = await readBack([all, part, rate])
  expect(found).toMatchObject({ changes: [], added: [], same: 3 })
})

test('a long number is not rounded, and what is no number stays as it was entered', async () => {
  const long: Indicator = {
    ...emptyIndicator,
    id: newId(),
    name: '长',
    value: '12345678901234567890',
  }
  const words: Indicator = { ...emptyIndicator, id: newId(), name: '词', value: '约三百' }
  const found = await readBack([long, words])
  expect(found?.changes).toEqual([])
  expect(found?.problems).toEqual(['“词”的本年数“约三百”不是数，会标红，不会印出来。'])
})
