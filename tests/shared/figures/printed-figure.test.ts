import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../../shared/figures/evaluate'
import { figureChoices } from '../../../shared/figures/figure-choices'
import { usesOf } from '../../../shared/figures/figure-uses'
import { figuresOf, unfilled, unitsFor } from '../../../shared/figures/printed-figure'
import { writtenOut } from '../../../shared/figures/written-out'
import { blockText } from '../../../shared/model/block-text'
import type { Figure } from '../../../shared/model/blocks/figure'
import { newId, type IndicatorId } from '../../../shared/model/ids'
import { emptyIndicator, type Indicator } from '../../../shared/model/indicator'
import { resolve } from '../../../shared/resolve/resolve'
import { chapter, reportOf } from '../model/reports'

describe('a figure says', () => {
  const of = indicator({ name: '收案', value: '500', prior: '400' })
  const budget = indicator({ name: '经费', value: '120000', unit: '元' })
  const cases: readonly [form: Partial<Figure>, fields: Partial<Indicator>, text: string][] = [
    [{ form: 'value' }, { value: '295' }, '295件'],
    [{ form: 'number' }, { value: '295' }, '295'],
    [{ form: 'value' }, { value: '39.5', unit: '%', decimals: 2 }, '39.50%'],
    [{ form: 'prior' }, { prior: '229' }, '229件'],
    [{ form: 'prior-number' }, { prior: '229' }, '229'],
    [{ form: 'change' }, { value: '295', prior: '229' }, '上升28.82%'],
    [{ form: 'yoy', decimals: 1 }, { value: '295', prior: '229' }, '同比上升28.8%'],
    [{ form: 'yoy', words: 'grow' }, { value: '200', prior: '250' }, '同比下降20.00%'],
    [{ form: 'yoy', words: 'add' }, { value: '200', prior: '250' }, '同比减少20.00%'],
    [{ form: 'yoy' }, { value: '200', prior: '200' }, '同比持平'],
    [{ form: 'change', decimals: 1 }, { value: '100001', prior: '100000' }, '上升不到0.1%'],
    [
      { form: 'change' },
      { value: '92.5', prior: '95.75', unit: '%', decimals: 2 },
      '下降3.25个百分点',
    ],
    [{ form: 'rate', decimals: 1 }, { value: '200', prior: '250' }, '-20.0%'],
    [{ form: 'difference' }, { value: '295', prior: '229' }, '增加66件'],
    [{ form: 'difference', words: 'more' }, { value: '200', prior: '229' }, '少29件'],
    [{ form: 'difference' }, { value: '229', prior: '229' }, '持平'],
    [{ form: 'times', decimals: 1 }, { value: '300', prior: '200' }, '1.5倍'],
    [{ form: 'share', of: of.id, decimals: 1 }, { value: '125' }, '25.0%'],
    [{ form: 'value', unit: '万元' }, { value: '1234500', unit: '元' }, '123.45万元'],
    [{ form: 'value', unit: '元', decimals: 0 }, { value: '12.3', unit: '万元' }, '123000元'],
    // The unit of the indicator was corrected after the figure was put there.
    [{ form: 'value', unit: '万元' }, { value: '200', unit: '件' }, '200件'],
    [
      { form: 'difference' },
      { value: '12.04', prior: '12', unit: '万元', decimals: 1 },
      '增加不到0.1万元',
    ],
    [{ form: 'difference', words: 'more' }, { value: '12', prior: '12.4' }, '少不到1件'],
    [{ form: 'share', of: budget.id }, { value: '3', unit: '万元' }, '25.00%'],
    [{ form: 'share', of: budget.id }, { value: '3', unit: '亿元' }, '250000.00%'],
    // Nothing is printed that nobody entered, or that cannot be worked out.
    [{ form: 'value' }, {}, unfilled],
    [{ form: 'yoy' }, { value: '3' }, `同比${unfilled}`],
    [{ form: 'yoy' }, { value: '3', prior: '0' }, `同比${unfilled}`],
    [{ form: 'value' }, { value: '约三百' }, unfilled],
    [{ form: 'share', of: of.id }, { value: '5', unit: '人' }, unfilled],
  ]
  test.each(cases)('%o over %o', (figure, fields, text) => {
    const own = indicator({ name: '办结', ...fields })
    const register = [of, budget, own]
    const figures = figuresOf(register, evaluate(register))
    expect(figures.textOf(figureOf(own.id, figure))).toBe(text)
  })

  test('nothing of an indicator that is gone', () => {
    const figures = figuresOf([of], evaluate([of]))
    const printed = figures.printed(figureOf(newId(), {}))
    expect(printed).toEqual({
      kind: 'blank',
      text: unfilled,
      message: '这个数据的指标已从指标库删除。',
    })
  })
})

test('the word of direction follows the sign, and no text has a minus but a rate', () => {
  const number = fc.integer({ min: -5000, max: 5000 })
  fc.assert(
    fc.property(number, number, fc.integer({ min: 0, max: 4 }), (value, prior, decimals) => {
      const own = indicator({ value: String(value), prior: String(prior) })
      const figures = figuresOf([own], evaluate([own]))
      const say = (form: Figure['form']): string =>
        figures.textOf(figureOf(own.id, { form, decimals }))
      const change = say('change')
      if (value === prior) expect(change).toBe(prior === 0 ? unfilled : '持平')
      else if (prior === 0) expect(change).toBe(unfilled)
      else {
        expect(change.startsWith(value > prior ? '上升' : '下降')).toBe(true)
        expect(change).not.toContain('-')
        expect(say('rate').startsWith('-')).toBe(
          value < prior && !/^0(?:\.0+)?%$/u.test(say('rate')),
        )
      }
      expect(say('difference')).not.toContain('-')
    }),
  )
})

test('every unit of a unit is it with 万, with 亿 or bare', () => {
  expect(unitsFor('万元')).toEqual(['元', '万元', '亿元'])
  expect(unitsFor('%')).toEqual(['%'])
  expect(unitsFor('')).toEqual([''])
})

describe('in a report', () => {
  const own = indicator({ name: '收案', value: '295', prior: '229' })
  const other = indicator({ name: '听证', value: '59', prior: '60' })
  const report = reportOf(
    [
      chapter('', [
        {
          type: 'paragraph',
          id: newId(),
          children: [
            { text: '全年收案' },
            figureOf(own.id, {}),
            { text: '，' },
            figureOf(own.id, { form: 'yoy', decimals: 1 }),
            { text: '，听证占' },
            figureOf(other.id, { form: 'share', of: own.id, decimals: 1 }),
            { text: '。' },
          ],
        },
      ]),
    ],
    { register: [own, other] },
  )
  const words = '全年收案295件，同比上升28.8%，听证占20.0%。'

  test('its figures are written out, each run knowing its own', () => {
    const [block] = writtenOut(report).chapters[0]?.blocks ?? []
    expect(block && blockText(block)).toBe(words)
    const paragraph = resolve(report).blocks.find(
      (each) => each.type === 'paragraph' && each.runs.length > 3,
    )
    const runs = paragraph?.type === 'paragraph' ? paragraph.runs : []
    expect(runs.map(({ text }) => text).join('')).toBe(words)
    expect(runs.flatMap(({ figure }) => figure?.form ?? [])).toEqual(['value', 'yoy', 'share'])
  })

  test('every place of an indicator is found, also as the whole of a share', () => {
    const uses = usesOf(writtenOut(report), own.id)
    expect(uses.map(({ start, end }) => words.slice(start, end))).toEqual([
      '295件',
      '同比上升28.8%',
      '20.0%',
    ])
    expect(uses).toHaveLength(3)
    expect(usesOf(writtenOut(report), other.id)).toHaveLength(1)
  })

  test('a block whose figures say the same stays the same object', () => {
    const once = writtenOut(report)
    const again = writtenOut({ ...report, register: [own, { ...other, note: '别的' }] })
    expect(again.chapters[0]?.blocks[0]).toBe(once.chapters[0]?.blocks[0])
    const changed = writtenOut({ ...report, register: [{ ...own, value: '296' }, other] })
    expect(changed.chapters[0]?.blocks[0]).not.toBe(once.chapters[0]?.blocks[0])
  })

  test('the ways of showing an indicator each say what they would', () => {
    const figures = figuresOf(report.register, evaluate(report.register))
    const texts = figureChoices(other, figures).map(({ label, text }) => `${label} ${text}`)
    expect(texts).toContain('数值 59件')
    expect(texts).toContain('占“收案”的比例 20.00%')
  })
})

function indicator(fields: Partial<Indicator>): Indicator {
  return { ...emptyIndicator, id: newId(), ...fields }
}

function figureOf(id: IndicatorId, fields: Partial<Figure>): Figure {
  return { type: 'figure', form: 'value', children: [{ text: '' }], ...fields, indicator: id }
}
