import { describe, expect, test } from 'vitest'
import { registerTable } from '../../../shared/figures/register-table'
import { indicatorOf } from '../model/indicators'

const received = indicatorOf('收案', { group: '复议', value: '300', prior: '250' })
const closed = indicatorOf('结案', { group: '复议', value: '150', prior: '200' })
const rate = indicatorOf('结案率', {
  group: '复议',
  unit: '%',
  formula: `{${closed.id}} / {${received.id}}`,
})
const register = [received, closed, rate]
const table = (...rows: readonly (readonly string[])[]) =>
  registerTable([['组', '指标', '单位', '本年', '上年', '公式'], ...rows], register, 2025)

describe('formulas of a file', () => {
  test('find the indicators that stand behind them in the file, and those of the register', () => {
    const found = table(
      ['听证', '听证率', '%', '', '', '=听证.次数/收案'],
      ['', '次数', '次', '30', '', ''],
    )
    expect(found?.added.map(({ formula }) => formula)).toEqual([
      `{${found?.added[1]?.id}}/{${received.id}}`,
      null,
    ])
    expect(found?.problems).toEqual([])
  })

  test('are a change where they are others, not where they are typed otherwise', () => {
    expect(table(['复议', '结案率', '%', '50', '80', '复议.结案/复议.收案'])).toMatchObject({
      changes: [],
      same: 1,
    })
    const found = table(['复议', '结案率', '%', '', '', '占比(结案，收案)'])
    expect(found?.changes).toMatchObject([
      { field: 'formula', from: '=结案 / 收案', to: '=占比(结案，收案)' },
    ])
  })

  test('take the place of a number that was entered, which is shown', () => {
    const found = table(['复议', '结案', '件', '151', '', '收案-150'])
    expect(found?.changes).toMatchObject([{ field: 'formula', from: '150', to: '=收案-150' }])
    expect(found?.problems).toEqual(['“复议.结案”由公式算出，是150；表格里写的151没有取用。'])
  })

  test('that name nothing take no place of another, and are told where they are added', () => {
    const found = table(
      ['复议', '结案率', '%', '', '', '结了/收案'],
      ['复议', '听证率', '%', '', '', '听证/收案'],
    )
    expect(found?.changes).toEqual([])
    expect(found?.added).toHaveLength(1)
    expect(found?.problems).toEqual([
      '“复议.结案率”的公式：没有叫“结了”的指标，或同名的不止一个（请写成“组.名”）。原来的没有动。',
      '“复议.听证率”的公式：没有叫“听证”的指标，或同名的不止一个（请写成“组.名”）。',
    ])
  })

  test('that go round in a circle are told', () => {
    const found = table(['新', '甲', '件', '', '', '乙+1'], ['新', '乙', '件', '', '', '甲+1'])
    expect(found?.problems.join('')).toMatch(/“新\.甲”.*“新\.乙”/u)
  })

  test('win over a number beside them: another one is told, one of before the change is not', () => {
    const rows = [['复议', '结案', '件', '240', '', '']] as const
    const stale = table(...rows, ['复议', '结案率', '%', '50', '80', ''])
    expect(stale?.problems).toEqual([])
    const typed = table(...rows, ['复议', '结案率', '%', '81', '80', ''])
    expect(typed?.problems).toEqual(['“复议.结案率”由公式算出，是80；表格里写的81没有取用。'])
  })

  test('leave last year to be computed, unless the file has another number', () => {
    expect(table(['复议', '结案率', '%', '', '80', ''])?.changes).toEqual([])
    expect(table(['复议', '结案率', '%', '', '79', ''])?.changes).toMatchObject([
      { field: 'prior', to: '79' },
    ])
  })
})

test('of several rows about one indicator the first counts, and the others are told', () => {
  const found = table(
    ['复议', '收案', '件', '301', '', ''],
    ['复议', '收案', '件', '302', '', ''],
    ['新', '甲', '件', '1', '', ''],
    ['新', '甲', '件', '2', '', ''],
  )
  expect(found?.changes).toMatchObject([{ to: '301' }])
  expect(found?.added).toMatchObject([{ value: '1' }])
  expect(found?.problems).toEqual([
    '第3行与第2行是同一个指标“复议.收案”，只取第2行。',
    '第5行与第4行是同一个指标“新.甲”，只取第4行。',
  ])
})
