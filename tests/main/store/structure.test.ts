import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connection } from '../../../main/store/database'
import { insertReport, listReports, loadReport } from '../../../main/store/reports'
import { applyStructure } from '../../../main/store/structure'
import { newId } from '../../../shared/model/ids'
import { apply, type Operation } from '../../../shared/model/operations'
import type { Report } from '../../../shared/model/report'
import { indicatorOf } from '../../shared/model/indicators'
import { chapter, codeOf, newStore, report, value } from './samples'

function stored() {
  const { db } = newStore()
  const made = report({ register: [indicatorOf('收案', { value: '7' }), indicatorOf('办结')] })
  value(insertReport(db, made))
  return { db, made }
}

/** Each case makes an operation on the report given. */
const operations: Record<string, (made: Report) => Operation> = {
  'a chapter added': () => ({ type: 'insert-chapter', index: 1, chapter: chapter('新', '文字') }),
  'a chapter added beyond the end': () => ({
    type: 'insert-chapter',
    index: 99,
    chapter: chapter('末'),
  }),
  'a chapter removed': (made) => ({ type: 'remove-chapter', chapter: idOf(made, 0) }),
  'a chapter moved': (made) => ({ type: 'move-chapter', chapter: idOf(made, 0), index: 2 }),
  'a chapter renamed': (made) => ({
    type: 'set-chapter',
    chapter: idOf(made, 1),
    fields: { title: '改名', level: null, runIn: true },
  }),
  'fields of the report': () => ({ type: 'set-report', fields: { year: null, title: '新题' } }),
  'an indicator added': () => ({
    type: 'insert-indicators',
    indicators: [{ index: 1, indicator: indicatorOf('新受理', { formula: '1+2', value: 'abc' }) }],
  }),
  'indicators set': ({ register: [one, two] }) => ({
    type: 'set-indicators',
    changes: [one, two].flatMap((each) =>
      each ? [{ indicator: each.id, fields: { value: '8', checked: true, note: '台账' } }] : [],
    ),
  }),
  'an indicator moved': ({ register: [one] }) => ({
    type: 'move-indicators',
    moves: one ? [{ index: 1, indicator: one.id }] : [],
  }),
  'an indicator removed': ({ register: [one] }) => ({
    type: 'remove-indicators',
    indicators: one ? [one.id] : [],
  }),
  'nothing, for a chapter that is not there': () => ({ type: 'remove-chapter', chapter: newId() }),
}

describe('a change of structure', () => {
  test.each(Object.entries(operations))('%s: the store holds what apply gives', (_, make) => {
    const { db, made } = stored()
    const operation = make(made)
    const { revision, inverse } = value(
      applyStructure(db, { report: made.id, revision: 0, operation }),
    )
    const expected = { ...apply(made, operation), structureRevision: inverse ? 1 : 0 }
    expect(revision).toBe(expected.structureRevision)
    expect(value(loadReport(db, made.id))).toEqual(expected)
    if (!inverse) return
    value(applyStructure(db, { report: made.id, revision: 1, operation: inverse }))
    expect(value(loadReport(db, made.id))).toEqual({ ...made, structureRevision: 2 })
  })

  test('is logged with its inverse', () => {
    const { db, made } = stored()
    const operation: Operation = { type: 'set-report', fields: { year: 2026 } }
    const { savedAt } = value(applyStructure(db, { report: made.id, revision: 0, operation }))
    const log = connection(db).prepare('SELECT * FROM operations').all()
    expect(log).toEqual([
      {
        number: 1,
        report: made.id,
        revision: 1,
        operation: JSON.stringify(operation),
        inverse: JSON.stringify({ type: 'set-report', fields: { year: 2025 } }),
        at: savedAt,
      },
    ])
    expect(listReports(db)[0]?.year).toBe(2026)
  })

  test('made on an older structure is refused and changes nothing', () => {
    const { db, made } = stored()
    const rename = (revision: number, title: string) =>
      codeOf(
        applyStructure(db, {
          report: made.id,
          revision,
          operation: { type: 'set-report', fields: { title } },
        }),
      )
    expect(rename(0, '一')).toBe('ok')
    expect(rename(0, '二')).toBe('stale-revision')
    expect(rename(9, '三')).toBe('stale-revision')
    expect(value(loadReport(db, made.id)).title).toBe('一')
  })

  test('of a report that is not there is said', () => {
    const { db } = stored()
    const operation: Operation = { type: 'set-report', fields: {} }
    expect(codeOf(applyStructure(db, { report: newId(), revision: 0, operation }))).toBe(
      'report-missing',
    )
  })

  test('cannot bring a chapter in twice, nor a second front', () => {
    const { db, made } = stored()
    for (const each of [made.chapters[0], made.front, { ...chapter('x'), kind: 'back' as const }]) {
      const operation = { type: 'insert-chapter', index: 0, chapter: each ?? chapter('') } as const
      const result = applyStructure(db, { report: made.id, revision: 0, operation })
      expect(codeOf(result)).toBe('invalid-message')
    }
    expect(value(loadReport(db, made.id))).toEqual(made)
  })
})

test('after any changes the store holds what apply gives, and their inverses lead all the way back', () => {
  const step = fc.record({ what: fc.nat(4), which: fc.nat(9), index: fc.nat(9) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const { db, made } = stored()
      let now = made
      const back: Operation[] = []
      const run = (operation: Operation) => {
        const change = { report: made.id, revision: now.structureRevision, operation }
        const { revision, inverse } = value(applyStructure(db, change))
        now = { ...apply(now, operation), structureRevision: revision }
        expect(value(loadReport(db, made.id))).toEqual(now)
        return inverse
      }
      for (const each of steps) {
        const inverse = run(operationOf(now, each))
        if (inverse) back.unshift(inverse)
      }
      for (const inverse of back) run(inverse)
      expect({ ...now, structureRevision: 0 }).toEqual(made)
    }),
    { numRuns: 40 },
  )
})

function operationOf(now: Report, step: { what: number; which: number; index: number }): Operation {
  const target = now.chapters[step.which % Math.max(1, now.chapters.length)]?.id ?? newId()
  const kinds: readonly Operation[] = [
    { type: 'insert-chapter', index: step.index, chapter: chapter(`章${step.which}`, '文字。') },
    { type: 'remove-chapter', chapter: target },
    { type: 'move-chapter', chapter: target, index: step.index },
    { type: 'set-chapter', chapter: target, fields: { title: `题${step.index}`, runIn: true } },
    { type: 'set-report', fields: { title: `报告${step.index}`, year: 2000 + step.which } },
  ]
  return kinds[step.what] ?? { type: 'set-report', fields: {} }
}

function idOf(made: Report, index: number) {
  return made.chapters[index]?.id ?? newId()
}
