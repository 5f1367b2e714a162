import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { planBinding } from '../../../../shared/figures/binding/bind'
import { isDoubtful } from '../../../../shared/figures/binding/doubtful'
import { withParts } from '../../../../shared/figures/binding/table-totals'
import { writtenOut } from '../../../../shared/figures/written-out'
import type { Block } from '../../../../shared/model/block'
import type { Inline } from '../../../../shared/model/blocks/inline'
import { newId } from '../../../../shared/model/ids'
import { emptyIndicator, type Indicator } from '../../../../shared/model/indicator'
import { chaptersInOrder, type Report } from '../../../../shared/model/report'
import { recognise } from '../../../../shared/structure/recognise'
import { reportFromDraft } from '../../../../shared/structure/to-report'
import { readDocument } from '../../../../main/import/read-document'
import { value } from '../../../main/store/samples'
import { chapter, paragraph, reportOf, table } from '../../model/reports'

/** Each number that would be bound, with what it would be of. */
function bound(blocks: Block[], register: Register = []): readonly string[] {
  const plan = planBinding(writtenOut(reportOf([chapter('', blocks)], { register })))
  return plan.bindings.map(({ claim, figure, isNew }) => {
    const found = plan.register.find(({ id }) => id === figure.indicator)
    return `${claim.text} → ${found?.name ?? ''} ${figure.form}${isNew ? '' : ' 已有'}`
  })
}
type Register = Indicator[]

describe('numbers of the text become figures', () => {
  test.each<[string, string, readonly string[]]>([
    ['values of what they count', '全年受理行政复议案件295件，办结281件。', [
      '295件 → 行政复议案件 value', '281件 → 行政复议案件 value',
    ]],
    ['nothing that is about, parted, a date or an ordinal', '3月5日召开第10次会议，培训300余人次，罚款1,204元。', []],
  ])('%s', (_, text, expected) => {
    const found = bound([paragraph(text)])
    expect(found.map((each) => each.split(' → ')[0])).toEqual(expected.map((each) => each.split(' → ')[0]))
  }) // prettier-ignore

  test('of the register where its name, its unit and its value are those', () => {
    const register = [indicator('行政复议案件', '295'), indicator('听证', '12')]
    const found = bound([paragraph('受理行政复议案件295件。')], register)
    expect(found).toEqual(['295件 → 行政复议案件 value 已有'])
  })

  test('with a value where the register has none yet', () => {
    const register = [indicator('行政复议案件', null)]
    const report = reportOf([chapter('', [paragraph('受理行政复议案件295件。')])], { register })
    const plan = planBinding(writtenOut(report))
    expect(plan.register.map((each) => each.value)).toEqual(['295'])
  })

  test('but none that would say another number', () => {
    expect(
      bound([paragraph('受理行政复议案件295件。')], [indicator('行政复议案件', '296')]),
    ).toEqual([])
  })

  test('changes follow from the values of a table or of the register, and only exactly', () => {
    const blocks = [
      table('案件', [
        ['项目', '2025年', '2024年', '同比'],
        ['收案（件）', '295', '229', '28.8%'],
        ['结案（件）', '281', '250', '12.5%'],
      ]),
    ]
    expect(bound(blocks)).toEqual([
      '295 → 收案 number',
      '229 → 收案 prior-number',
      '28.8% → 收案 rate',
      '281 → 结案 number',
      '250 → 结案 prior-number',
      // 12.4 %: the slip stays text for the checker to find.
    ])
    const register = [{ ...indicator('行政复议案件', '295'), prior: '229' }]
    expect(bound([paragraph('受理行政复议案件295件，同比上升28.8%。')], register)).toEqual([
      '295件 → 行政复议案件 value 已有',
      '同比上升28.8% → 行政复议案件 yoy 已有',
    ])
  })
})

describe('the totals of a table', () => {
  const planOf = (rows: readonly (readonly string[])[], register: Register = []) =>
    planBinding(writtenOut(reportOf([chapter('', [table('案件', rows)])], { register })))
  const head = ['项目', '单位', '2025年', '2024年']
  const parts = [['收案', '件', '295', '229'], ['结案', '件', '281', '250']] // prettier-ignore
  const totalIn = (rows: readonly (readonly string[])[]) =>
    planOf([head, ...rows]).register.find(({ name }) => name === '合计')

  test('are derived where they are the sum of their rows, of both years, in the unit of its column', () => {
    const plan = planOf([head, ...parts, ['合计', '件', '576', '479']])
    const [received, closed, total] = plan.register
    expect(plan.bindings).toHaveLength(6)
    expect(received).toMatchObject({ name: '收案', unit: '件', value: '295', prior: '229' })
    expect(total).toMatchObject({
      formula: `合计({${received?.id}}，{${closed?.id}})`,
      value: null,
      prior: null,
    })
  })

  test('keep the number that stands there where it is another sum, of either year', () => {
    expect(totalIn([...parts, ['合计', '件', '577', '479']])).toMatchObject({ formula: null, value: '577' }) // prettier-ignore
    expect(totalIn([...parts, ['合计', '件', '576', '480']])).toMatchObject({ value: null, prior: '480' }) // prettier-ignore
    expect(totalIn([...parts, ['满意率', '%', '1', '1'], ['合计', '件', '577', '480']])?.formula).toBeNull() // prettier-ignore
  })

  test('close their part of the table alone, and all of it', () => {
    const rows = [...parts, ['小计', '件', '576', '479'], ['听证', '件', '4', '5'], ['调解', '件', '6', '7'], ['合计', '件', '586', '491']] // prettier-ignore
    const { register } = planOf([head, ...rows])
    const count = (name: string) => register.find((each) => each.name === name)?.formula?.split('，').length // prettier-ignore
    expect([count('小计'), count('合计')]).toEqual([2, 4])
  })

  test('bring what they sum up along, also where that is not to be a figure', () => {
    const { register } = planOf([head, ...parts, ['合计', '件', '576', '479']])
    const total = register.find(({ name }) => name === '合计')
    expect(withParts(new Set([total?.id]), register).size).toBe(3)
  })
})

test('times, aims and plans are left for somebody to say, unless the register has them', () => {
  const text = '24小时响应，办结28件，力争办结率98%。'
  const chapters = [chapter('主要举措', [paragraph(text)]), chapter('2026年工作安排', [paragraph('办结30件。')])] // prettier-ignore
  const doubted = (register: Register): readonly string[] =>
    planBinding(writtenOut(reportOf(chapters, { register })))
      .bindings.filter((each) => isDoubtful(each, chapters))
      .map(({ claim }) => claim.text)
  expect(doubted([])).toEqual(['24小时', '98%', '30件'])
  expect(doubted([{ ...indicator('办结率', '98'), unit: '%' }])).toEqual(['24小时', '30件'])
})

describe('changes of what is a figure already', () => {
  const cases = { ...indicator('行政许可', '4128'), prior: '3676' }
  const rate = { ...indicator('网上办理率', '96.5'), unit: '%', decimals: 1, prior: '94.4' }
  const shown = (of: Indicator) => ({ type: 'figure' as const, indicator: of.id, form: 'value' as const, children: [{ text: '' }] as [{ text: '' }] }) // prettier-ignore
  const block = (...children: Inline[]): Block => ({ type: 'paragraph', id: newId(), children })

  test('are bound in a later pass, when last year is known', () => {
    const blocks = [
      block({ text: '办理行政许可' }, shown(cases), { text: '，比上年增加452件，同比上升12.3%，网上办理率' }, shown(rate), { text: '，比上年提高2.1个百分点。' }),
    ] // prettier-ignore
    expect(bound(blocks, [cases, rate])).toEqual([
      '增加452件 → 行政许可 difference 已有',
      '同比上升12.3% → 行政许可 yoy 已有',
      '提高2.1个百分点 → 网上办理率 change 已有',
    ])
  })

  test('are left where they say another number', () => {
    const blocks = [block({ text: '办理' }, shown(cases), { text: '，比上年增加450件，同比上升12.4%。' })] // prettier-ignore
    expect(bound(blocks, [cases])).toEqual([])
  })
})

const reports = ['assets/example/report.txt', 'tests/fixtures/reports/transport.txt', 'tests/fixtures/reports/county.txt', 'tests/fixtures/reports/health.txt'] // prettier-ignore

test.each(reports)('%s says the same words with its numbers bound', async (name) => {
  const report = await imported(name)
  const plan = planBinding(writtenOut(report))
  expect(plan.bindings.length).toBeGreaterThan(5)
  for (const { claim } of plan.bindings) expect(claim.text).toMatch(/\d/u)
  // Bound once, nothing is left that would be bound again to something else.
  const again = planBinding(writtenOut({ ...report, register: [...plan.register] }))
  expect(again.register).toEqual(plan.register)
})

async function imported(name: string): Promise<Report> {
  const file = resolve(import.meta.dirname, '../../../..', name)
  const source = value(await readDocument({ name, bytes: readFileSync(file) }))
  return reportFromDraft(recognise(source))
}

function indicator(name: string, of: string | null): Indicator {
  return { ...emptyIndicator, id: newId(), name, value: of }
}

test('chapters of the report are all looked through', () => {
  const report = reportOf([chapter('甲', [paragraph('办结28件。')]), chapter('乙', [paragraph('听证31次。')])]) // prettier-ignore
  const places = planBinding(writtenOut(report)).bindings.map(({ claim }) => claim.chapter)
  expect(new Set(places).size).toBeLessThanOrEqual(chaptersInOrder(report).length)
})
