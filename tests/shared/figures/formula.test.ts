import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId, type IndicatorId } from '../../../shared/model/ids'
import { longestFormula, type Indicator, type Register } from '../../../shared/model/indicator'
import { rounded } from '../../../shared/figures/decimal'
import { dependantsOf, evaluate } from '../../../shared/figures/evaluate'
import type { Outcome } from '../../../shared/figures/outcome'
import { formulaShown, formulaTyped } from '../../../shared/figures/formula-names'
import { indicatorOf } from '../model/indicators'

const received = indicatorOf('受理', { group: '复议', value: '1,204', prior: '980' })
const closed = indicatorOf('办结', { group: '复议', value: '１１８７件', prior: '960' })
const empty = indicatorOf('未填', { group: '应诉' })
const wrong = indicatorOf('填错', { value: '约三百' })
const none = indicatorOf('零', { value: '0', prior: '0' })
const rate = indicatorOf('办结率', {
  unit: '%',
  decimals: 2,
  formula: `{${closed.id}}/{${received.id}}`,
})
const same = indicatorOf('受理', { group: '应诉', value: '12' })
const all: Register = [received, closed, empty, wrong, none, rate, same]

/** The outcome of a formula as it is typed, over the register of this file. */
function outcome(typed: string, fields: Partial<Indicator> = {}): Outcome {
  const kept = formulaTyped(typed, [...all])
  const derived = indicatorOf('算', { formula: kept, ...fields })
  const result = evaluate([...all, derived]).get(derived.id)
  if (!result) throw new Error('It was not evaluated.')
  return result.now
}

function printed(of: Outcome, decimals = 2): string {
  return of.kind === 'value' ? rounded(of.value, decimals).toFixed() : `${of.kind}: ${of.message}`
}

describe('a formula as it is typed', () => {
  test.each([
    ['=1+2*3', {}, '7'],
    ['=（1＋2）×３', {}, '9'],
    ['=-(2-5)', {}, '3'],
    ['=0.1+0.2', {}, '0.3'],
    ['=复议.受理-办结', {}, '17'],
    ['=合计(复议.受理、应诉.受理，办结)', {}, '2403'],
    ['=办结/复议.受理', { unit: '%' }, '98.59'],
    ['=1-办结率', { unit: '%' }, '1.41'],
    ['=办结/办结率', {}, '1204'],
    ['=同比(复议.受理)', { unit: '%' }, '22.86'],
    ['=增减(办结率)', { unit: '个百分点' }, '0.63'],
    ['=上年(复议.受理)', {}, '980'],
    ['=占比(应诉.受理, 复议.受理)', { unit: '%' }, '1'],
    ['=占比(应诉.受理, 复议.受理)', { unit: '‰' }, '9.97'],
  ] as const)('%s is computed (%o)', (typed, fields, value) => {
    expect(printed(outcome(typed, fields))).toBe(value)
  })

  test.each([
    ['=受理+1', /^fault: “算”的公式：没有叫“受理”的指标，或同名的不止一个（请写成“组.名”）。$/u],
    ['=没有的+1', /没有叫“没有的”的指标/u],
    ['=1+', /^fault: “算”的公式：公式没有写完。$/u],
    ['=(1+2', /少了右括号/u],
    ['=1 2', /“2”前面少了运算符/u],
    ['=1&2', /“&”不能写在公式里/u],
    ['=同比(1)', /同比\( \) 里要写一个指标/u],
    ['=占比(办结)', /占比\( \) 里要写两个数/u],
    ['=办结/零', /^fault: “算”要除以0，没有结果。$/u],
    ['=同比(零)', /要除以0/u],
    ['=未填+1', /^unfilled: “应诉.未填”还没有填。$/u],
    ['=未填+填错', /^fault: “填错”填的“约三百”不是数。$/u],
    ['=上年(未填)', /^unfilled: “应诉.未填”没有上年数。$/u],
    [`=${'('.repeat(200)}1${')'.repeat(200)}`, /套得太深/u],
  ] as const)('%s is said plainly to have no value', (typed, says) => {
    expect(printed(outcome(typed))).toMatch(says)
  })

  test.each([
    ['=办结/复议.受理*100', '%'],
    ['=办结*100/复议.受理', '%'],
    ['=100*(办结/复议.受理)', '％'],
    ['=-(办结*100)/复议.受理', '%'],
    ['=同比(复议.受理)*100', '%'],
    ['=办结*100/复议.受理-应诉.受理*100/复议.受理', '个百分点'],
    ['=100-办结率', '%'],
    ['=办结/复议.受理*1000', '‰'],
  ] as const)('%s with %s is not printed so many times too large', (typed, unit) => {
    expect(printed(outcome(typed, { unit }))).toMatch(/^fault: .*不要再乘100/u)
  })

  test.each([
    ['=办结/(复议.受理*100)', '%', '0.99'],
    ['=(办结+100)/复议.受理', '%', '106.89'],
    ['=办结*100', '', '118700'],
    ['=100-办结率*100', '', '1.41'],
  ] as const)('%s with %s has a 100 that belongs there', (typed, unit, value) => {
    expect(printed(outcome(typed, { unit }))).toBe(value)
  })

  test('keeps its indicators when they are renamed, and shows the new names', () => {
    const kept = formulaTyped('=复议.受理+办结', all)
    const renamed = all.map((each) =>
      each.id === received.id ? { ...each, name: '收到的“3.20”案' } : each,
    )
    expect(formulaShown(kept, all)).toBe('=复议.受理+办结')
    expect(formulaShown(kept, renamed)).toBe('=“收到的“3.20”案”+办结')
    expect(formulaShown(kept, [])).toContain('已删除')
  })

  test('of any text at all is kept or refused, and never throws', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '+',
      '/',
      '办结',
      '同比(',
      '12',
      '{a}',
      '，',
      '“',
      '”',
      ' ',
      '=',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (typed) => {
          const found = outcome(typed)
          expect(['value', 'unfilled', 'fault']).toContain(found.kind)
        },
      ),
    )
  })
})

/** Of several faults, as of cycles that meet, any one may be told of. */
function plainly(of: Outcome): string {
  return of.kind === 'fault' ? of.kind : printed(of)
}

describe('a register', () => {
  test('every indicator of a cycle says so, and what uses it has no value either', () => {
    const ids = [newId<IndicatorId>(), newId<IndicatorId>(), newId<IndicatorId>()]
    const [a, b, c] = ids
    const register: Register = [
      indicatorOf('甲', { formula: `{${b}}+1` }),
      indicatorOf('乙', { formula: `{${c}}+1` }),
      indicatorOf('丙', { formula: `{${a}}+{${received.id}}` }),
    ].map((each, at) => ({ ...each, id: ids[at] ?? each.id }))
    const user = indicatorOf('用', { formula: `{${a}}` })
    const found = evaluate([user, received, ...register])
    for (const id of [...ids, user.id]) {
      expect(printed(found.get(id)?.now ?? { kind: 'fault', message: '' })).toMatch(
        /^fault: “.”、“.”、“.”互相计算，转成了圈。$/u,
      )
    }
    expect(found.get(received.id)?.now.kind).toBe('value')
  })

  test('one that uses itself says so', () => {
    const id = newId<IndicatorId>()
    const own = indicatorOf('甲', { id, formula: `{${id}}+1` })
    expect(printed(evaluate([own]).get(id)?.now ?? { kind: 'fault', message: '' })).toMatch(
      /“甲”的公式用到了它自己/u,
    )
  })

  test('a chain of 20,000 is computed, whichever end it begins at', () => {
    const chain: Indicator[] = [indicatorOf('始', { value: '1' })]
    for (let at = 1; at < 20_000; at += 1) {
      chain.push(indicatorOf(`第${at}`, { formula: `{${chain[at - 1]?.id}}+1` }))
    }
    for (const register of [chain, chain.toReversed()]) {
      const last = evaluate(register).get(chain.at(-1)?.id ?? newId<IndicatorId>())
      expect(printed(last?.now ?? { kind: 'fault', message: '' })).toBe('20000')
    }
  })

  test('last year is computed by the same formula of last year’s values, where none was entered', () => {
    const entered = indicatorOf('办结率', { ...rate, id: newId<IndicatorId>(), prior: '97.9' })
    const found = evaluate([...all, entered])
    expect(printed(found.get(rate.id)?.prior ?? { kind: 'fault', message: '' })).toBe('97.96')
    expect(printed(found.get(entered.id)?.prior ?? { kind: 'fault', message: '' })).toBe('97.9')
  })

  test('sums over random registers are exact in hundredths', () => {
    const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(cents, (values) => {
        const parts = values.map((value, at) => {
          const digits = String(Math.abs(value)).padStart(3, '0')
          const sign = value < 0 ? '-' : ''
          return indicatorOf(`第${at}`, {
            value: `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`,
          })
        })
        const formula = `合计(${parts.map(({ id }) => `{${id}}`).join(',')})`
        const total = indicatorOf('合', { formula })
        const found = evaluate([total, ...parts]).get(total.id)?.now
        const sum = values.reduce((one, other) => one + other, 0)
        expect(found?.kind === 'value' && found.value.times(100).toNumber()).toBe(sum)
      }),
    )
  })

  test('computed on from an earlier result it is as computed anew', () => {
    const value = fc.constantFrom('1', '0', '12', null, 'abc')
    const change = fc.record({ at: fc.nat(9), value, remove: fc.boolean() })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, fc.nat(9), fc.nat(9)), { minLength: 2, maxLength: 10 }),
        fc.array(change, { maxLength: 8 }),
        (rows, changes) => {
          const ids = rows.map(() => newId<IndicatorId>())
          let register: Register = rows.map(([entry, one, other], at) => {
            const derived =
              one > 4 ? `{${ids[one % ids.length]}}/{${ids[other % ids.length]}}` : null
            return indicatorOf(`第${at}`, {
              id: ids[at] ?? newId(),
              value: entry,
              formula: derived,
            })
          })
          let evaluation = evaluate(register)
          for (const { at, value: entry, remove } of changes) {
            const earlier = { register, evaluation }
            register = remove
              ? register.filter((_, place) => place !== at)
              : register.map((each, place) => (place === at ? { ...each, value: entry } : each))
            evaluation = evaluate(register, earlier)
            const anew = evaluate(register)
            for (const { id } of register) {
              const [kept, fresh] = [evaluation.get(id), anew.get(id)]
              expect(kept?.now.kind).toBe(fresh?.now.kind)
              expect(kept && plainly(kept.now)).toBe(fresh && plainly(fresh.now))
              expect(kept && plainly(kept.prior)).toBe(fresh && plainly(fresh.prior))
              expect(kept?.state).toBe(fresh?.state)
            }
          }
        },
      ),
    )
  })

  test('the dependants of one are found through others', () => {
    const twice = indicatorOf('再', { formula: `{${rate.id}}*2` })
    expect(dependantsOf([twice, ...all], closed.id).map(({ name }) => name)).toEqual([
      '再',
      '办结率',
    ])
    expect(dependantsOf(all, empty.id)).toEqual([])
  })
})

test('one longer than the register takes is cut: the store would refuse it, and all later changes', () => {
  expect(formulaTyped(`=${'1+'.repeat(3000)}1`, [])).toHaveLength(longestFormula)
  expect(formulaTyped(`=${'“'.repeat(5000)}`, [])).toHaveLength(longestFormula)
})
