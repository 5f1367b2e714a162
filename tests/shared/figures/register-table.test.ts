import { describe, expect, test } from 'vitest'
import { registerTable, registerTables } from '../../../shared/figures/register-table'
import { newId } from '../../../shared/model/ids'
import {
  emptyIndicator,
  indicator as indicatorSchema,
  type Indicator,
} from '../../../shared/model/indicator'

const received = indicator({ group: '复议', name: '收案', value: '295' })
const closed = indicator({ group: '复议', name: '结案', formula: `{${received.id}}-1` })
const other = indicator({ group: '诉讼', name: '收案', value: null })
const register = [received, closed, other]

describe('a table is compared with the register', () => {
  test('below a title, its columns in any order, groups merged, units in the heads', () => {
    const found = registerTable(
      [
        ['2025年统计表', '', '', ''],
        ['2025年（件）', '类别', '指标名称', '2024年'],
        ['300', '复议', '收案', '229'],
        ['12', '', '听证', ''],
        ['61', '诉讼', '收案', '58'],
      ],
      register,
      2025,
    )
    expect(
      found?.changes.map(({ indicator: { group }, field, from, to }) => [group, field, from, to]),
    ).toEqual([
      ['复议', 'value', '295', '300'],
      ['复议', 'prior', '', '229'],
      ['诉讼', 'value', '', '61'],
      ['诉讼', 'prior', '', '58'],
    ])
    expect(found?.added.map(({ group, name, value }) => [group, name, value])).toEqual([
      ['复议', '听证', '12'],
    ])
    expect(found?.problems).toEqual([])
  })

  test('texts too long for the register are cut: one that the store refuses would lose the rest', () => {
    const long = '办'.repeat(2100)
    const found = registerTable([['组', '指标', '单位', '部门', '口径', '备注', '本年'], [long, long, long, long, long, long, long]], register, null) // prettier-ignore
    expect(found?.added).toHaveLength(1)
    expect(indicatorSchema.safeParse(found?.added[0]).error).toBeUndefined()
  })

  test('numbers written in another way are the same, and empty cells take nothing away', () => {
    const found = registerTable([['组', '指标', '本年', '单位'], ['复议', '收案', '２９５.0 ', '']], register, null) // prettier-ignore
    expect(found).toMatchObject({ changes: [], added: [], same: 1, problems: [] })
  })

  test('a unit in a head is that of what is new, and what is counted by 万 there is not taken for the number here', () => {
    const money = indicator({ name: '经费', unit: '元', value: '300' })
    const rows = [
      ['指标', '本年（万元）', '上年（单位：元）', '备注（同期）'],
      ['经费', '12.5', '400', ''],
      ['人均', '3.25', '', ''],
      ['总额', '7', '8', ''],
    ]
    const found = registerTable(rows, [money], null)
    expect(found?.changes.map(({ field, to }) => [field, to])).toEqual([['prior', '400']])
    expect(found?.added).toMatchObject([
      { name: '人均', unit: '万元', value: '3.25', decimals: 2 },
      { name: '总额', unit: '万元', value: '7', prior: null },
    ])
    expect(found?.problems).toEqual([
      '“经费”的本年数在表里以万元计，这里以元计，没有取用。',
      '“总额”的上年数在表里以元计，这里以万元计，没有取用。',
    ])
  })

  test('values bring their decimals, but where there is a column of decimals or nothing new', () => {
    const money = indicator({ name: '经费', unit: '万元', value: '12.34' })
    const told = (...rows: string[][]) =>
      registerTable(rows, [money], null)?.changes.map(({ field, to }) => `${field} ${to}`)
    expect(told(['指标', '本年'], ['经费', '13.5'])).toEqual(['value 13.5', 'decimals 1'])
    expect(told(['指标', '本年'], ['经费', '12.34'])).toEqual([])
    expect(told(['指标', '本年', '小数'], ['经费', '13.5', '0'])).toEqual(['value 13.5'])
    const [added] = registerTable([['指标', '单位', '本年'], ['人均', '元', '3.50']], [], null)?.added ?? [] // prettier-ignore
    expect(added).toMatchObject({ value: '3.50', decimals: 2 })
  })

  test('what a formula computes stays computed', () => {
    const found = registerTable([['组', '指标', '本年'], ['复议', '结案', '5']], register, null) // prettier-ignore
    expect(found).toMatchObject({ changes: [], same: 1 })
  })

  test('a name that several have is asked for, what is no number is told, a row without a name too', () => {
    const rows = [['指标', '本年'], ['收案', '3'], ['结案率', '约三成'], ['', '7']] // prettier-ignore
    const found = registerTable(rows, register, null)
    expect(found?.changes).toEqual([])
    expect(found?.problems).toEqual([
      '“收案”有同名的指标，没有写明是哪一组的，没有动。',
      '“结案率”的本年数“约三成”不是数，会标红，不会印出来。',
      '第4行没有指标的名字：7',
    ])
  })

  test('all sheets of a workbook are read, each with its own columns, what stands twice once', () => {
    const sheets = [
      [['指标', '本年', '组'], ['收案', '300', '复议']],
      [['说明'], ['本表由法制大队填报']],
      [['类别', '指标', '上年'], ['诉讼', '收案', '58'], ['', '应诉', '12'], ...Array.from({ length: 7 }, () => ['复议', '收案', '1'])],
    ] // prettier-ignore
    const found = registerTables(sheets, register, 2025)
    expect(found?.changes.map(({ indicator: { group }, field, to }) => [group, field, to])).toEqual([
      ['复议', 'value', '300'],
      ['诉讼', 'prior', '58'],
    ])
    expect(found?.added.map(({ group, name, prior }) => [group, name, prior])).toEqual([['诉讼', '应诉', '12']]) // prettier-ignore
    expect(found?.problems.slice(0, 1)).toEqual(['第2张表第4行与第1张表第2行是同一个指标“复议.收案”，只取第1张表第2行。'])
    expect(found?.problems.at(-1)).toBe('另有2行也与前面的行是同一个指标，没有取用。')
  }) // prettier-ignore

  test('a table without the head of one is none', () => {
    expect(registerTable([['甲', '乙'], ['1', '2']], register, 2025)).toBeNull() // prettier-ignore
  })
})

function indicator(fields: Partial<Indicator>): Indicator {
  return { ...emptyIndicator, id: newId(), ...fields }
}
