import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { role } from '../../../shared/model/blocks/paragraph'
import { correction, type Correction, type RecognisedAs } from '../../../shared/model/correction'
import type { Draft } from '../../../shared/model/draft'
import { levels } from '../../../shared/model/level'
import { correct } from '../../../shared/structure/correct'
import { recognise } from '../../../shared/structure/recognise'
import { randomLines } from './random-report'
import { draftOf, sourceOf, withoutSpace, wordsOfBlocks } from './source'

const anyLevel = fc.constantFrom(...levels)
const anyAs: fc.Arbitrary<RecognisedAs> = fc.oneof(
  fc.constant({ type: 'title' as const }),
  fc.record({ type: fc.constant('heading' as const), level: fc.option(anyLevel) }),
  fc.record({ type: fc.constant('run-in' as const), level: anyLevel }),
  fc.record({
    type: fc.constant('paragraph' as const),
    level: fc.option(anyLevel),
    role: fc.option(fc.constantFrom(...role.options)),
  }),
)
const corrections: fc.Arbitrary<Correction[]> = fc.array(
  fc.record({ block: fc.integer({ min: 0, max: 12 }).map((n) => `b${n}`), as: anyAs }),
  { maxLength: 12 },
)

describe('whatever is corrected', () => {
  test('no word is lost or added', () => {
    fc.assert(
      fc.property(randomLines, corrections, (lines, changes) => {
        const draft = recognise(sourceOf(lines.join('\n')))
        expect(characters(correct(draft, changes))).toEqual(characters(draft))
      }),
      { numRuns: 500 },
    )
  })

  test('ids stay unique, and corrections of them are valid', () => {
    fc.assert(
      fc.property(randomLines, corrections, (lines, changes) => {
        const { blocks } = correct(recognise(sourceOf(lines.join('\n'))), changes)
        const ids = blocks.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const block of ids) correction.parse({ block, as: { type: 'title' } })
      }),
      { numRuns: 300 },
    )
  })

  test('the draft given stays as it was', () => {
    fc.assert(
      fc.property(randomLines, corrections, (lines, changes) => {
        const draft = recognise(sourceOf(lines.join('\n')))
        const before = structuredClone(draft)
        correct(draft, changes)
        expect(draft).toEqual(before)
      }),
      { numRuns: 100 },
    )
  })
})

const report = draftOf(
  '青杨区司法局2025年度法治政府建设情况报告',
  '区人民政府：',
  '一、总体情况',
  '1.严格案件审核。全年审核案件38件。',
  '2.全年评查案卷240卷，发现问题12个。',
  '（3）开展培训。一是分层施训。',
)
// b1 recipient, b2 一、, b3 1. run-in with b4, b5 2. numbered, b6 (3) run-in with b7 item.

const cases: readonly (readonly [string, string, RecognisedAs, readonly object[]])[] = [
  [
    'a numbered paragraph as a heading',
    'b5',
    { type: 'heading', level: 3 },
    [
      {
        id: 'b5',
        type: 'heading',
        level: 3,
        number: '2.',
        text: '全年评查案卷240卷，发现问题12个。',
        runIn: false,
      },
    ],
  ],
  [
    'a run-in heading as a numbered paragraph',
    'b3',
    { type: 'paragraph', level: 3, role: null },
    [
      {
        id: 'b3',
        type: 'paragraph',
        level: 3,
        number: '1.',
        text: '严格案件审核。全年审核案件38件。',
      },
      { id: 'b5' },
    ],
  ],
  [
    'a run-in heading as body: its number is text',
    'b3',
    { type: 'paragraph', level: null, role: null },
    [{ id: 'b3', type: 'paragraph', text: '1.严格案件审核。全年审核案件38件。' }, { id: 'b5' }],
  ],
  [
    'a run-in heading as one alone on its line',
    'b3',
    { type: 'heading', level: 3 },
    [{ id: 'b3', type: 'heading', text: '严格案件审核。', runIn: false }, { id: 'b4' }],
  ],
  [
    'a run-in heading at another level',
    'b6',
    { type: 'run-in', level: 3 },
    [
      { id: 'b6', type: 'heading', level: 3, number: '（3）', runIn: true },
      { id: 'b7', item: '一是' },
    ],
  ],
  [
    'a heading as unnumbered',
    'b2',
    { type: 'heading', level: null },
    [{ id: 'b2', type: 'heading', level: null, number: null, text: '一、总体情况' }],
  ],
  [
    'body as a heading, without a number',
    'b4',
    { type: 'heading', level: 4 },
    [{ id: 'b4', type: 'heading', level: 4, number: null, text: '全年审核案件38件。' }],
  ],
  [
    'a paragraph by its role',
    'b1',
    { type: 'paragraph', level: null, role: 'signature' },
    [{ id: 'b1', type: 'paragraph', role: 'signature', text: '区人民政府：' }],
  ],
]

test.each(cases)('%s', (_, id, as, expected) => {
  const { blocks } = correct(report, [{ block: id, as }])
  const at = blocks.findIndex((block) => block.id === id)
  expect(blocks.slice(at, at + expected.length)).toMatchObject(expected)
  expect(blocks[at]).toMatchObject({ evidence: '由用户指定' })
})

test('a paragraph of several sentences is split for a run-in heading, the second part with an r', () => {
  const draft = draftOf('2.全年评查案卷240卷。发现问题12个。一并整改。')
  const { blocks } = correct(draft, [{ block: 'b1', as: { type: 'run-in', level: 3 } }])
  expect(blocks).toMatchObject([
    { id: 'b1', type: 'heading', level: 3, number: '2.', text: '全年评查案卷240卷。', runIn: true },
    { id: 'b1r', type: 'paragraph', text: '发现问题12个。一并整改。' },
  ])
})

test('a heading given back its level takes its number out of the text again', () => {
  const there = correct(report, [
    { block: 'b2', as: { type: 'paragraph', level: null, role: null } },
  ])
  const back = correct(there, [{ block: 'b2', as: { type: 'heading', level: 1 } }])
  expect(back.blocks[1]).toMatchObject({ level: 1, number: '一、', text: '总体情况' })
})

test('another title makes the former one a paragraph before everything', () => {
  const draft = draftOf('情况报告', '青杨区司法局关于2024年工作的说明', '一、总体情况')
  const corrected = correct(draft, [{ block: 'b1', as: { type: 'title' } }])
  expect(corrected).toMatchObject({
    title: '青杨区司法局关于2024年工作的说明',
    organization: '青杨区司法局',
    year: 2024,
  })
  expect(corrected.blocks.map(({ id }) => id)).toEqual(['b0', 'b2'])
  expect(corrected.blocks[0]).toMatchObject({ type: 'paragraph', text: '情况报告' })
})

test('a correction that names no block changes nothing', () => {
  expect(correct(report, [{ block: 'b99', as: { type: 'title' } }])).toEqual(report)
})

/** How often each character stands in title and blocks: their order may change with the title. */
function characters(draft: Draft): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const character of `${withoutSpace(draft.title ?? '')}${wordsOfBlocks(draft)}`) {
    counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return counts
}
