import { expect, test } from 'vitest'
import { evaluate } from '../../../shared/figures/evaluate'
import { departmentAnswers, departmentsAsked } from '../../../shared/figures/departments'
import { formBatch, rivalsOf } from '../../../shared/figures/form-batch'
import { formMark, formMarkOf } from '../../../shared/figures/form-mark'
import { returnedForm, type ReturnedForm } from '../../../shared/figures/returned-form'
import { newId, type ReportId } from '../../../shared/model/ids'
import type { Indicator } from '../../../shared/model/indicator'
import { indicatorOf } from '../model/indicators'

const legal = '法制大队'
const received = indicatorOf('收案', { group: '复议', department: legal, prior: '229' })
const rate = indicatorOf('听证率', {
  group: '复议',
  department: legal,
  unit: '%',
  decimals: 2,
  prior: '39.5432',
})
const lessons = indicatorOf('培训', { group: '执法', department: '政工室', value: '12' })
const sum = indicatorOf('合计', { department: legal, formula: `{${received.id}}+1` })
const id = newId<ReportId>()
const report = { id, year: 2025, register: [received, rate, lessons, sum] }

interface Told {
  readonly mark?: string
  readonly year?: number
  readonly values?: readonly string[]
  readonly rows?: readonly (readonly string[])[]
}

/** The rows of a form of 法制大队 as it comes back. */
function rows({ mark, year = 2025, values = ['', ''], rows: more = [] }: Told = {}): string[][] {
  const row = ({ id: own, group, name, unit, prior }: Indicator, value = ''): string[] => [
    own,
    group,
    name,
    unit,
    value,
    own === rate.id ? '39.54' : (prior ?? ''),
    '',
    '',
  ]
  return [
    ['报告　数据填报表'],
    ['编号', '组', '指标', '单位', `${year}年`, `${year - 1}年`, '口径', '备注'],
    row(received, values[0]),
    row(rate, values[1]),
    ...more.map((each) => [...each]),
    [mark ?? formMark({ report: id, year, department: legal })],
  ]
}

function changesOf(form: ReturnedForm | null): readonly string[] {
  if (form?.kind !== 'form') throw new Error(JSON.stringify(form))
  return form.changes.map(({ indicator, field, to }) => `${indicator.name} ${field} ${to}`)
}

test('a form is known by its mark and says what it changes and what it leaves open', () => {
  const form = returnedForm(rows({ values: ['295', ''] }), report)
  expect(changesOf(form)).toEqual(['收案 value 295'])
  expect(form).toMatchObject({ kind: 'form', department: legal, unfilled: 1, problems: [] })
})

test('without its last row it is still known by the ids of its indicators', () => {
  const form = returnedForm(rows({ mark: '', values: ['295', '40'] }), report)
  expect(changesOf(form)).toEqual(['收案 value 295', '听证率 value 40'])
  expect(form).toMatchObject({ department: legal, unfilled: 0 })
})

test('a table without ids and mark is no form', () => {
  expect(
    returnedForm(
      [
        ['组', '指标', '本年'],
        ['复议', '收案', '3'],
      ],
      report,
    ),
  ).toBeNull()
})

test.each([
  [rows({ year: 2024 }), '这是2024年度的填报表，这份报告是2025年度的，没有取用。'],
  [rows({ year: 2024, mark: '' }), '这是2024年度的填报表，这份报告是2025年度的，没有取用。'],
  [
    rows({ mark: formMark({ report: newId(), year: 2025, department: legal }) }),
    '这是另一份报告的填报表，没有取用。',
  ],
])('another year’s or report’s form is refused with a sentence', (table, why) => {
  expect(returnedForm(table, report)).toEqual({ kind: 'refused', why })
})

test('a form whose indicators are all gone is refused', () => {
  expect(returnedForm(rows(), { ...report, register: [lessons] })).toMatchObject({
    why: '表里的指标都已不在指标库里，没有取用。',
  })
})

test('what is locked in a form is not taken from it, and said', () => {
  const table = rows({ values: ['295', ''], rows: [[newId(), '复议', '自己加的', '件', '3']] })
  const changed = table.map((row) => (row[0] === received.id ? row.with(5, '300') : row))
  const form = returnedForm(changed, report)
  expect(changesOf(form)).toEqual(['收案 value 295'])
  expect(form).toMatchObject({
    problems: [
      '“复议.收案”锁定的格子（单位、上年或口径）改过，没有取用。',
      '“复议.自己加的”不在指标库里（或编号改过），没有取用。',
    ],
  })
})

test('a cell that comes back empty takes nothing away, and is said', () => {
  const entered = { ...received, value: '295', note: '含网上申请' }
  const own = { ...report, register: [entered, { ...rate, value: '40' }, sum] }
  const form = returnedForm(rows({ values: ['', '41'] }), own)
  expect(changesOf(form)).toEqual(['听证率 value 41'])
  expect(form).toMatchObject({
    unfilled: 0,
    problems: [
      '“复议.收案”的本年数在表里是空的，指标库里的“295”没有动；确实没有了的，请自己清掉。',
      '“复议.收案”的备注在表里是空的，指标库里的“含网上申请”没有动；确实没有了的，请自己清掉。',
    ],
  })
})

test('of equal forms one is taken; of two that differ only one can be', () => {
  const [one, other] = ['295', '296'].map((value) => {
    const form = returnedForm(rows({ values: [value] }), report)
    if (form?.kind !== 'form') throw new Error('It is no form.')
    return form
  })
  if (!one || !other) throw new Error('There are two.')
  const batch = formBatch([
    { file: '甲.xlsx', form: one },
    { file: '甲的副本.xlsx', form: one },
    { file: '乙.xlsx', form: other },
    { file: '旧.xlsx', form: { kind: 'refused', why: '旧。' } },
  ])
  expect(batch.forms.map(({ file }) => file)).toEqual(['甲.xlsx', '乙.xlsx'])
  expect(batch.refused).toEqual([
    { file: '甲的副本.xlsx', why: '与“甲.xlsx”同一部门、内容相同，只取用一份。' },
    { file: '旧.xlsx', why: '旧。' },
  ])
  const [first, second] = batch.forms
  expect(first && rivalsOf(first, batch)).toEqual([second])
})

test('a mark of any department’s name is read back as it was written', () => {
  for (const department of ['法制大队', 'A·B（二）', '表号：', '']) {
    const mark = { report: id, year: null, department }
    expect(formMarkOf(['', formMark(mark)])).toEqual(mark)
  }
  expect(formMarkOf(['表号：'])).toBeNull()
})

test('those who owe an answer come first; who is asked for nothing is not there', () => {
  expect(departmentsAsked(report.register).map(({ department }) => department)).toEqual([
    legal,
    '政工室',
  ])
  const other = indicatorOf('甲', { department: '督察队' })
  const register = [lessons, received, rate, other, sum]
  const answers = departmentAnswers(register, evaluate(register), [
    { department: legal, writtenAt: '2025-12-01', returnedAt: '2025-12-08', file: '回表.xlsx' },
    { department: '撤了的科', writtenAt: '2025-12-01', returnedAt: null, file: null },
  ])
  expect(answers).toEqual([
    { department: '督察队', asked: 1, unfilled: 1, writtenAt: null, returnedAt: null, file: null },
    {
      department: legal,
      asked: 2,
      unfilled: 2,
      writtenAt: '2025-12-01',
      returnedAt: '2025-12-08',
      file: '回表.xlsx',
    },
    { department: '政工室', asked: 1, unfilled: 0, writtenAt: null, returnedAt: null, file: null },
  ])
})

test('a value of more decimals than the register prints brings them', () => {
  const form = returnedForm(rows({ values: ['295.5', '41.2'] }), report)
  expect(changesOf(form)).toEqual(['收案 value 295.5', '收案 decimals 1', '听证率 value 41.2'])
})
