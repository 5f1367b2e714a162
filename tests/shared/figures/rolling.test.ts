import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextRegister, rolledForward } from '../../../shared/figures/rolling/roll-forward'
import { textsOf } from '../../../shared/figures/rolling/report-texts'
import { yearPlaces } from '../../../shared/figures/rolling/year-places'
import { statisticTable } from '../../../shared/figures/statistic-table'
import { writtenOut } from '../../../shared/figures/written-out'
import type { Block } from '../../../shared/model/block'
import { blockText } from '../../../shared/model/block-text'
import type { Figure } from '../../../shared/model/blocks/figure'
import { emptyHead } from '../../../shared/model/head'
import { newId } from '../../../shared/model/ids'
import { chaptersInOrder, report as reportShape, type Report } from '../../../shared/model/report'
import { indicatorOf } from '../model/indicators'
import { line, note, reference } from '../model/inlines'
import { anyReport, chapter, paragraph, reportOf } from '../model/reports'

/** The report of 2024 of an invented district, with the year in every place that it can stand in. */
function ofYear(): Report {
  const table: Block = {
    type: 'table',
    id: newId(),
    caption: '2024年办案情况',
    children: [row('类别', '2024年', '2023年'), row('受理', '72', '65.5%'), row('3', '约30', '8')],
  }
  return reportOf(
    [
      chapter('2024年法治政府建设主要举措', [
        paragraph('2024年，我区贯彻《青杨区2024年行政执法工作要点》，比2024年初的计划多办12件。'),
        paragraph('按“2024年要办好十件实事”的要求，落实青政发〔2024〕8号文件，受理1,204件，同比上升28.9%。'),
        paragraph('2024年3月15日召开会议。截至2024年12月31日，办结率98.5%。2021—2025年规划继续实施。'),
        table,
      ]),
      chapter('2025年工作安排', [paragraph('2025年，力争比2024年提高3个百分点。二〇二五年底前完成。')]),
    ],
    {
      title: '青杨区2024年法治政府建设情况报告',
      year: 2024,
      head: { ...emptyHead, documentNumber: '青政发〔2025〕2号', issuedOn: '2025年1月9日', copyTo: '区人大' },
      register: [
        indicatorOf('受理', { value: '1204', prior: '934', checked: true, cutOff: '2024-12-31' }),
      ],
    },
  ) // prettier-ignore
}

function row(...cells: readonly string[]) {
  return {
    type: 'table-row' as const,
    children: cells.map((text) => ({ type: 'table-cell' as const, children: [{ text }] })),
  }
}

function words(report: Report): string {
  return textsOf(report)
    .map(({ text }) => text)
    .join('\n')
}

describe('a report rolled forward', () => {
  const old = ofYear()
  const sure = new Set(yearPlaces(old).filter((place) => place.sure).map(({ id }) => id)) // prettier-ignore
  const next = rolledForward(old, { years: sure, blank: false })

  test('moves its own years on, and only those', () => {
    const text = words(next)
    expect(next.title).toBe('青杨区2025年法治政府建设情况报告')
    expect(next.chapters.map(({ title }) => title)).toEqual([
      '2025年法治政府建设主要举措',
      '2026年工作安排',
    ])
    expect(text).toContain('2025年，我区贯彻《青杨区2024年行政执法工作要点》，比2024年初')
    expect(text).toContain('“2024年要办好十件实事”')
    expect(text).toContain('青政发〔2024〕8号')
    expect(text).toContain('2024年3月15日召开会议。截至2025年12月31日')
    expect(text).toContain('2021—2025年规划')
    expect(text).toContain('2026年，力争比2024年提高3个百分点。二〇二六年底前完成。')
    expect(text).toContain('2025年办案情况')
    expect(text).toContain('2025年\n2023年')
  })

  test('asks about an event of the year, and moves it where it is told to', () => {
    const unsure = yearPlaces(old).filter((place) => !place.sure)
    expect(unsure.map(({ of, start }) => of.text.slice(start, start + 10))).toEqual([
      '2024年3月15日',
      '2023年',
    ])
    const all = new Set(yearPlaces(old).map(({ id }) => id))
    expect(words(rolledForward(old, { years: all, blank: false }))).toMatch(
      /2025年3月15日召开[^]*2025年\n2024年/u,
    )
    expect(words(rolledForward(old, { years: new Set(), blank: false }))).toBe(words(old))
  })

  test('has a year more, empty document data, and a register whose values are last year’s', () => {
    expect(next.year).toBe(2025)
    expect(next.id).not.toBe(old.id)
    expect(next.head).toEqual({ ...emptyHead, copyTo: '区人大' })
    expect(next.register).toMatchObject([
      { name: '受理', value: null, prior: '1204', checked: false, cutOff: '' },
    ])
    expect(reportShape.parse(next)).toEqual(next)
  })

  test('has no number of last year left where they are to be filled in', () => {
    const text = words(rolledForward(old, { years: sure, blank: true }))
    expect(text).toContain('受理【待填】件，同比上升【待填】%。')
    expect(text).toContain('办结率【待填】%')
    expect(text).toContain('〔2024〕8号')
    expect(text).toContain('受理\n【待填】\n【待填】%')
    // A running number and an entry that is no plain number stay.
    expect(text).toContain('3\n约30\n【待填】')
    expect(text).not.toMatch(/1,204|28\.9|98\.5/u)
  })

  test('leaves the old one as it is', () => {
    expect(old).toEqual({ ...ofYear(), ...ids(old) })
  })
})

describe('a report whose numbers are figures', () => {
  const received = indicatorOf('收案', { value: '295', prior: '229' })
  const heard = indicatorOf('听证', { value: '59', prior: '60' })
  const table = statisticTable({
    caption: '2024年办案情况',
    indicators: [received, heard],
    columns: ['now', 'prior', 'rate'],
    year: 2024,
  })
  const figure = (form: Figure['form']): Figure => ({
    type: 'figure',
    indicator: received.id,
    form,
    children: [{ text: '' }],
  })
  const prose: Block = {
    type: 'paragraph',
    id: newId(),
    children: [
      { text: '2024年收案' },
      figure('value'),
      { text: '，' },
      figure('yoy'),
      { text: '。' },
    ],
  }
  const old = reportOf([chapter('甲', [prose, table])], { year: 2024, register: [received, heard] })
  const sure = new Set(yearPlaces(old).filter((place) => place.sure).map(({ id }) => id)) // prettier-ignore
  const next = rolledForward(old, { years: sure, blank: true })
  const shown = (report: Report): string =>
    chaptersInOrder(writtenOut(report)).flatMap(({ blocks }) => blocks.map(blockText)).join('\n') // prettier-ignore

  test('keeps them: last year’s values are prior ones, in columns of the right year, this year’s are blanks', () => {
    expect(shown(next)).toContain('2025年收案【待填】，同比【待填】。')
    expect(shown(next)).toContain('项目\t2025年\t2024年\t同比\n收案\t【待填】\t295\t【待填】')
  })

  test('keeps years that stand below one another over the right rows, too', () => {
    const across = statisticTable({
      caption: '',
      indicators: [received, heard],
      columns: ['now', 'prior'],
      year: 2024,
      isAcross: true,
    })
    const one = reportOf([chapter('甲', [across])], { year: 2024, register: [received, heard] })
    const moved = new Set(yearPlaces(one).filter((place) => place.sure).map(({ id }) => id)) // prettier-ignore
    expect(shown(rolledForward(one, { years: moved, blank: true }))).toContain(
      '年份\t收案\t听证\n2025年\t【待填】\t【待填】\n2024年\t295\t59',
    )
  })

  test('one value entered, its word of direction, its rate and its table follow, whichever way it goes', () => {
    const filled = (value: string): Report => ({
      ...next,
      register: next.register.map((each) => (each.id === received.id ? { ...each, value } : each)),
    })
    expect(shown(filled('354'))).toContain('2025年收案354件，同比上升20.00%。')
    expect(shown(filled('354'))).toContain('收案\t354\t295\t20.00%')
    expect(shown(filled('236'))).toContain('2025年收案236件，同比下降20.00%。')
    expect(shown(filled('236'))).toContain('收案\t236\t295\t-20.00%')
    expect(shown(filled('295'))).toContain('2025年收案295件，同比持平。')
  })
})

/** What is new at each making. */
function ids({ id, front, chapters, back, register }: Report): Partial<Report> {
  return { id, front, chapters, back, register }
}

test('without moving a year or a number any report keeps every word', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const next = rolledForward(report, { years: new Set(), blank: false })
      expect(words(next)).toBe(words(report))
      expect(reportShape.parse(next)).toEqual(next)
    }),
  )
})

test('an edit over several leaves keeps their marks and every other letter', () => {
  const leaves = [{ text: '至20' }, { text: '24', bold: true as const }, { text: '年的事' }]
  const marked: Block = { type: 'paragraph', id: newId(), children: leaves }
  const report = reportOf([chapter('一', [marked])], { year: 2024 })
  const years = new Set(yearPlaces(report).map(({ id }) => id))
  // 至 before a year is a range's: nothing moves.
  expect(years.size).toBe(0)
  const plain: Block = { ...marked, children: [{ text: '，20' }, ...leaves.slice(1)] }
  const other = reportOf([chapter('一', [plain])], { year: 2024 })
  const all = new Set(yearPlaces(other).map(({ id }) => id))
  const [block] = rolledForward(other, { years: all, blank: false }).chapters[0]?.blocks ?? []
  expect(block).toMatchObject({
    children: [{ text: '，2025' }, { text: '', bold: true }, { text: '年的事' }],
  })
})

test('a derived indicator keeps its formula; its prior value is what it was', () => {
  const one = indicatorOf('受理', { value: '200' })
  const two = indicatorOf('办结', { value: '150' })
  const rate = indicatorOf('率', { unit: '%', decimals: 1, formula: `{${two.id}}/{${one.id}}` })
  const wrong = indicatorOf('错', { value: '约三百' })
  expect(nextRegister([one, two, rate, wrong])).toMatchObject([
    { prior: '200', value: null },
    { prior: '150', value: null },
    { prior: '75.0', value: null, formula: rate.formula },
    { prior: '约三百', value: null },
  ])
})

describe('changes told behind a figure', () => {
  const cases = indicatorOf('许可', { value: '4128', prior: '3676' })
  const rate = indicatorOf('网办率', { unit: '%', decimals: 1, value: '96.5', prior: '94.4' })
  const draft = (parts: readonly string[], blank = true): Report => {
    const figures = [cases, rate].map((each): Figure => ({ type: 'figure', indicator: each.id, form: 'value', children: [{ text: '' }] }))
    const children = parts.flatMap((text, at) => (at < parts.length - 1 ? [{ text }, ...figures.slice(at, at + 1)] : [{ text }]))
    const block: Block = { type: 'paragraph', id: newId(), children }
    const report = reportOf([chapter('甲', [block])], { year: 2024, register: [cases, rate] })
    return rolledForward(report, { years: new Set(), blank })
  } // prettier-ignore
  const printed = (report: Report, values: readonly (string | null)[]): string => {
    const register = report.register.map((each, at) => ({ ...each, value: values[at] ?? null }))
    return writtenOut({ ...report, register })
      .chapters.flatMap(({ blocks }) => blocks.map(blockText))
      .join('')
  }

  test('follow the register of the new year, with their words and their decimals', () => {
    const report = draft(['办理', '，比上年增加452件，增长12.30%，网办率', '，较上年提高2.1个百分点。'])
    expect(printed(report, [])).toBe('办理【待填】，比上年【待填】，【待填】，网办率【待填】，较上年【待填】。')
    expect(printed(report, ['4000', '96.5'])).toBe('办理4000件，比上年减少128件，下降3.10%，网办率96.5%，较上年持平。')
  }) // prettier-ignore

  test('are differences behind 同比, which stays a word of the text', () => {
    const report = draft(['办理', '，同比增加452件，网办率', '。'])
    expect(printed(report, ['4100', '96'])).toBe('办理4100件，同比减少28件，网办率96.0%。')
  })

  test('are figures of 同比 with it', () => {
    const report = draft(['办理', '（同比上升12.3%），网办率', '，同比持平。'])
    expect(printed(report, ['4541', '97.5'])).toBe(
      '办理4541件（同比上升10.0%），网办率97.5%，同比上升1.00个百分点。',
    )
  })

  test.each([
    ['of another year or month', '，比2022年上升3%'],
    ['without saying against what', '，增长8%'],
    ['in another unit than the indicator', '，比上年增加30人'],
    ['in points where it is no rate', '，同比上升3个百分点'],
  ])('stay numbers to be filled in: %s', (_, told) => {
    const text = printed(draft(['办理', `${told}。`]), ['5000'])
    expect(text).toBe(`办理5000件${told.replace(/(?<!2)\d+(?=[%个人])/u, '【待填】')}。`)
  })

  test('stay as they are where numbers are kept', () => {
    expect(printed(draft(['办理', '，同比上升12.3%。'], false), ['5000'])).toBe('办理5000件，同比上升12.3%。') // prettier-ignore
  })

  test('may run over leaves of different looks', () => {
    const figure: Figure = { type: 'figure', indicator: cases.id, form: 'value', children: [{ text: '' }] } // prettier-ignore
    const children = [{ text: '办理' }, figure, { text: '，同比' }, { text: '上升12.3%', bold: true as const }, { text: '。' }] // prettier-ignore
    const block: Block = { type: 'paragraph', id: newId(), children }
    const report = reportOf([chapter('甲', [block])], { year: 2024, register: [cases] })
    const next = rolledForward(report, { years: new Set(), blank: true })
    expect(printed(next, ['4128'])).toBe('办理4128件，同比持平。')
    expect(reportShape.safeParse(next).error).toBeUndefined()
  })
})

test('references and notes go along, their blocks and marks being those of the draft', () => {
  const own = note('2024年含派出所。')
  const counted = statistic('2024年办案情况')
  const old = reportOf(
    [
      chapter('2024年主要举措', [
        line('2024年受理72件', reference(own), '，见', reference(counted), '，比2023年多7件。'),
        own,
        counted,
      ]),
    ],
    { year: 2024 },
  )
  const years = new Set(yearPlaces(old).map(({ id }) => id))
  const next = rolledForward(old, { years, blank: true })
  const [text, noted] = writtenOut(next).chapters[0]?.blocks.map(blockText) ?? []
  expect(text).toBe('2025年受理【待填】件①，见表1，比2023年多【待填】件。')
  expect(noted).toBe('2025年含派出所。')
})

function statistic(caption: string): Block {
  return {
    type: 'table',
    id: newId(),
    caption,
    children: [row('类别', '2024年'), row('受理', '72')],
  }
}
