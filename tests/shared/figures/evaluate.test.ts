import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate, type Evaluation } from '../../../shared/figures/evaluate'
import type { Outcome } from '../../../shared/figures/outcome'
import { newId, type IndicatorId } from '../../../shared/model/ids'
import type { Register } from '../../../shared/model/indicator'
import { indicatorOf } from '../model/indicators'
import { plainly } from './plain-evaluate'

const size = 8
const gone = newId<IndicatorId>()
const ids = Array.from({ length: size }, () => newId<IndicatorId>())

const entry = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -999, max: 99_999 }).map(String) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('0', '39.54', '1,204', '0.1', '123456789012345678901.5'),
  },
  { weight: 1, arbitrary: fc.constantFrom('约三百', null) },
)

const reference = fc.constantFrom(...ids, ...ids, ...ids, gone).map((id) => `{${id}}`)
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 3 },
    reference,
    fc.constantFrom('1', '3', '0.07', '7'),
    reference.map((each) => `上年(${each})`),
    reference.map((each) => `同比(${each})`),
    tie('formula').map((each) => `-(${each})`),
    fc
      .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/'), tie('formula'))
      .map(([one, sign, other]) => `(${one})${sign}(${other})`),
  ),
}))

const row = fc.record({
  unit: fc.constantFrom('件', '%', '‰', ''),
  value: entry,
  prior: entry,
  formula: fc.option(formula, { freq: 2 }),
})
const register = fc
  .array(row, { minLength: size, maxLength: size })
  .map((rows) =>
    rows.map((fields, at) => indicatorOf(`第${at}`, { ...fields, id: ids[at] ?? gone })),
  )

function shown(outcome: Outcome | undefined): string {
  return outcome?.kind === 'value' ? outcome.value.toString() : String(outcome?.kind)
}

/** 不要再乘100 is left to formula.test.ts. */
function judged(all: Register): Register {
  return all.filter(({ formula: own }) => !own?.includes('*('))
}

function texts(all: Register, found: Evaluation): readonly string[] {
  return judged(all).flatMap(({ id }) => [shown(found.get(id)?.now), shown(found.get(id)?.prior)])
}

function plainTexts(all: Register): readonly string[] {
  return judged(all).flatMap(({ id }) => [
    plainly(all, id, 'this').toString(),
    plainly(all, id, 'last').toString(),
  ])
}

test('every value is to the last digit what plain recursion over the rules gives', () => {
  fc.assert(
    fc.property(register, (all) => {
      expect(texts(all, evaluate(all))).toEqual(plainTexts(all))
    }),
    { numRuns: 500 },
  )
})

test('so it is after changes, removals and what comes back, computed on from before', () => {
  const change = fc.record({
    at: fc.nat(size - 1),
    fields: row,
    how: fc.constantFrom('set', 'cut'),
  })
  fc.assert(
    fc.property(register, fc.array(change, { maxLength: 6 }), (first, changes) => {
      let all: Register = first
      let found = evaluate(all)
      for (const { at, fields, how } of changes) {
        const earlier = { register: all, evaluation: found }
        const rest = all.filter(({ id }) => id !== ids[at])
        const changed = indicatorOf(`第${at}`, { ...fields, id: ids[at] ?? gone })
        const place = all.findIndex(({ id }) => id === ids[at])
        if (how === 'cut') all = rest
        else if (place < 0) all = [...rest, changed]
        else all = all.with(place, changed)
        found = evaluate(all, earlier)
        expect(texts(all, found)).toEqual(plainTexts(all))
      }
    }),
    { numRuns: 300 },
  )
})

test('what nothing changed for stays the same object', () => {
  const one = indicatorOf('一', { value: '1' })
  const two = indicatorOf('二', { value: '2' })
  const sum = indicatorOf('和', { formula: `{${one.id}}+1` })
  const before: Register = [one, two, sum]
  const evaluation = evaluate(before)
  const after = before.with(0, { ...one, value: '5' })
  const found = evaluate(after, { register: before, evaluation })
  expect(found.get(two.id)).toBe(evaluation.get(two.id))
  expect(shown(found.get(sum.id)?.now)).toBe('6')
  expect([...found.keys()]).toEqual(after.map(({ id }) => id))
})

test('a formula is exact however it divides, and its value is rounded once', () => {
  const third = indicatorOf('三分', { value: '2', prior: '0.7' })
  const of = (own: string) => indicatorOf(own, { formula: own.replaceAll('x', `{${third.id}}`) })
  const all = [
    third,
    of('x/3*3'),
    of('x/3+x/3+x/3'),
    of('1/(x/3*3-x)'),
    of('-x/3'),
    of('9007199254740993*x'),
  ]
  const found = evaluate(all)
  expect(all.map(({ id }) => shown(found.get(id)?.now))).toEqual([
    '2',
    '2',
    '2',
    'fault',
    `-0.${'6'.repeat(39)}7`,
    '18014398509481986',
  ])
  expect(all.map(({ id }) => shown(found.get(id)?.prior))).toEqual([
    '0.7',
    '0.7',
    '0.7',
    'fault',
    `-0.2${'3'.repeat(39)}`,
    '6305039478318695.1',
  ])
})
