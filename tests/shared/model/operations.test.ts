import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '../../../shared/model/ids'
import { apply, invert, operation, type Operation } from '../../../shared/model/operations'
import { report as reportSchema, type Report } from '../../../shared/model/report'
import { anyNewChapter, anyNumbering, anyReport, chapter, reportOf } from './reports'

/** An operation for whatever report it meets: `which` picks a chapter, now and then one that is not there. */
const anyChange: fc.Arbitrary<(now: Report) => Operation> = fc
  .record({
    kind: fc.constantFrom('insert', 'remove', 'move', 'set', 'report'),
    which: fc.nat(5),
    index: fc.nat(7),
    added: anyNewChapter,
    title: fc.option(fc.string({ maxLength: 5 }), { nil: undefined }),
    level: fc.constantFrom(undefined, null, 1 as const, 3 as const),
    runIn: fc.constantFrom(undefined, true, false),
    year: fc.constantFrom(undefined, null, 2024),
    numbering: fc.option(anyNumbering, { nil: undefined }),
  })
  .map(({ kind, which, index, added, title, level, runIn, year, numbering }) => (now) => {
    const target = now.chapters[which]?.id ?? newId()
    switch (kind) {
      case 'insert':
        return { type: 'insert-chapter', index, chapter: { ...added, id: newId() } }
      case 'remove':
        return { type: 'remove-chapter', chapter: target }
      case 'move':
        return { type: 'move-chapter', chapter: target, index }
      case 'set':
        return { type: 'set-chapter', chapter: target, fields: { title, level, runIn } }
      default:
        return { type: 'set-report', fields: { title, year, numbering } }
    }
  })

test('an operation and its inverse give the report back', () => {
  fc.assert(
    fc.property(anyReport, anyChange, (before, change) => {
      const done = change(before)
      const inverse = invert(before, done)
      const after = apply(before, done)
      expect(inverse ? apply(after, inverse) : after).toEqual(before)
    }),
  )
})

test('the inverses of any row of operations lead all the way back, and the operations forth again', () => {
  fc.assert(
    fc.property(anyReport, fc.array(anyChange, { maxLength: 20 }), (before, changes) => {
      let now = before
      const back: Operation[] = []
      for (const change of changes) {
        const done = change(now)
        const inverse = invert(now, done)
        if (inverse) back.unshift(inverse)
        now = apply(now, done)
      }
      const forth: Operation[] = []
      let again = now
      for (const each of back) {
        const inverse = invert(again, each)
        if (inverse) forth.unshift(inverse)
        again = apply(again, each)
      }
      expect(again).toEqual(before)
      expect(forth.reduce(apply, again)).toEqual(now)
    }),
  )
})

test('an operation leaves its report untouched and gives a report', () => {
  fc.assert(
    fc.property(anyReport, anyChange, (before, change) => {
      const copy = structuredClone(before)
      const after = apply(before, change(before))
      expect(before).toEqual(copy)
      expect(reportSchema.parse(after)).toEqual(after)
      expect(after.structureRevision).toBe(before.structureRevision)
    }),
  )
})

test('an operation and its inverse cross the border between the processes unchanged', () => {
  fc.assert(
    fc.property(anyReport, anyChange, (before, change) => {
      const done = change(before)
      expect(operation.parse(structuredClone(done))).toEqual(done)
      const inverse = invert(before, done)
      if (inverse) expect(operation.parse(structuredClone(inverse))).toEqual(inverse)
    }),
  )
})

describe('on 甲 乙 丙', () => {
  const three = ['甲', '乙', '丙'].map((title) => chapter(title))
  const made = reportOf(three)
  const [first, second] = three
  if (!first || !second) throw new Error('There are three chapters.')
  const added = chapter('丁')
  const cases: readonly (readonly [string, Operation, string])[] = [
    ['inserting at 0', { type: 'insert-chapter', index: 0, chapter: added }, '丁甲乙丙'],
    ['inserting beyond the end', { type: 'insert-chapter', index: 99, chapter: added }, '甲乙丙丁'],
    [
      'moving the first to the end',
      { type: 'move-chapter', chapter: first.id, index: 2 },
      '乙丙甲',
    ],
    ['moving beyond the end', { type: 'move-chapter', chapter: first.id, index: 99 }, '乙丙甲'],
    ['moving to its own place', { type: 'move-chapter', chapter: second.id, index: 1 }, '甲乙丙'],
    ['removing', { type: 'remove-chapter', chapter: second.id }, '甲丙'],
    ['renaming', { type: 'set-chapter', chapter: second.id, fields: { title: '戊' } }, '甲戊丙'],
    ['removing the front', { type: 'remove-chapter', chapter: made.front.id }, '甲乙丙'],
    ['moving what is not there', { type: 'move-chapter', chapter: newId(), index: 0 }, '甲乙丙'],
  ]
  test.each(cases)('%s', (_, change, titles) => {
    const after = apply(made, change)
    expect(after.chapters.map(({ title }) => title).join('')).toBe(titles)
  })
})

test('a field that is not given stays, and the inverse names only what was changed', () => {
  const only = chapter('甲', [], { level: 2, runIn: true })
  const made = reportOf([only], { year: 2025 })
  const rename: Operation = { type: 'set-chapter', chapter: only.id, fields: { title: '乙' } }
  expect(apply(made, rename).chapters).toEqual([{ ...only, title: '乙' }])
  expect(invert(made, rename)).toEqual({ ...rename, fields: { title: '甲' } })
  const unknown: Operation = { type: 'set-report', fields: { year: null } }
  expect(apply(made, unknown)).toEqual({ ...made, year: null })
  expect(invert(made, unknown)).toEqual({ type: 'set-report', fields: { year: 2025 } })
})
