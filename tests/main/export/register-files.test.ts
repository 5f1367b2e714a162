import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { registerCsv } from '../../../main/export/register-csv'
import { registerXlsx } from '../../../main/export/xlsx/register-xlsx'
import { readDocument } from '../../../main/import/read-document'
import { registerTable } from '../../../shared/figures/register-table'
import { newId } from '../../../shared/model/ids'
import type { Indicator, Register } from '../../../shared/model/indicator'
import { recognise } from '../../../shared/structure/recognise'
import { indicatorOf } from '../../shared/model/indicators'
import { value } from '../store/samples'

const forms = {
  xlsx: (register: Register) => registerXlsx(register, true),
  csv: registerCsv,
} as const

async function read(name: string, bytes: Uint8Array, register: Register) {
  const draft = recognise(value(await readDocument({ name, bytes })))
  const table = draft.blocks.find((block) => block.type === 'table')
  if (table?.type !== 'table') throw new Error('There is no table.')
  const found = registerTable(table.rows, register, 2025)
  if (!found) throw new Error('The table is no register.')
  return found
}

const number = fc.oneof(
  fc.integer({ min: -99_999, max: 99_999_999 }).map(String),
  fc.integer({ min: 0, max: 99_999 }).map((each) => (each / 1000).toFixed(3)),
)

const all = indicatorOf('收案', { value: '300', prior: '250' })
const part = indicatorOf('结案', { value: '200', prior: '100' })
const rate = indicatorOf('结案率', {
  unit: '%',
  decimals: 2,
  formula: `{${part.id}}/{${all.id}}`,
})
const derived = [all, part, rate]

describe.each(['xlsx', 'csv'] as const)('a register as %s', (form) => {
  const readBack = (register: Register, into: Register = register) =>
    read(`指标库.${form}`, forms[form](register), into)

  test('written and read back changes nothing: no group, more decimals than are printed, signs', async () => {
    const entry = fc.option(number, { nil: null })
    const one = fc.record({
      value: entry,
      prior: entry,
      unit: fc.constantFrom('件', '%', '万元', ''),
      group: fc.constantFrom('复议', '执法', ''),
      note: fc.constantFrom('口头核对，，“已核”', '=1+1', '-一项', '@甲', 'a,"b"\n丙', ''),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 12 }), async (fields) => {
        const register = fields.map((each, at): Indicator =>
          indicatorOf(`第${at}项`, { ...each, decimals: at % 3, department: '法制大队' }),
        )
        const found = await readBack(register)
        expect(found.changes).toEqual([])
        expect(found.added).toEqual([])
        expect(found.problems).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('what is derived is written as it prints, and comes back as nothing to change', async () => {
    expect(await readBack(derived)).toMatchObject({ changes: [], added: [], problems: [], same: 3 })
  })

  test('a long number is not rounded, and what is no number stays as it was entered', async () => {
    const long = indicatorOf('长', { value: '12345678901234567890' })
    const found = await readBack([long, indicatorOf('词', { value: '约三百' })])
    expect(found.changes).toEqual([])
    expect(found.problems).toEqual(['“词”的本年数“约三百”不是数，会标红，不会印出来。'])
  })

  test('two of one name in one group are told apart by their order', async () => {
    const twins = ['1', '2'].map((each) => indicatorOf('收案', { group: '复议', value: each }))
    expect(await readBack(twins)).toMatchObject({ changes: [], added: [], problems: [], same: 2 })
  })

  test('another office gets the formulas too, by names that are its own', async () => {
    const other = indicatorOf('收案', { group: '诉讼', value: '7' })
    const own = derived.map((each) => ({ ...each, group: '复议' }))
    const { added, problems } = await readBack(own, [other])
    const [received, closed, share] = added
    expect(problems).toEqual([])
    expect(added.map(({ group, value: now, prior }) => [group, now, prior])).toEqual([
      ['复议', '300', '250'],
      ['复议', '200', '100'],
      ['复议', null, null],
    ])
    expect(share?.formula).toBe(`{${closed?.id}}/{${received?.id}}`)
  })
})

test('a register for other offices has no value of the year, but everything else', async () => {
  const full = { group: '复议', definition: '口径', department: '法制大队', note: '今年', cutOff: '6月' } // prettier-ignore
  const own = derived.map((each) => ({ ...each, ...full }))
  const { added } = await read('现成指标.xlsx', registerXlsx(own, false), [])
  const blank = { value: null, prior: null, note: '', cutOff: '' }
  expect(added).toEqual(
    own.map((each, at) => ({
      ...each,
      ...blank,
      id: added[at]?.id ?? newId(),
      formula: each.formula && `{${added[1]?.id}}/{${added[0]?.id}}`,
    })),
  )
})

test('a table of text computes nothing where it is opened', () => {
  const text = new TextDecoder().decode(
    registerCsv([indicatorOf('甲', { note: '=HYPERLINK("x")' })]),
  )
  expect(text).toContain(`"'=HYPERLINK(""x"")"`)
})
