import { describe, expect, test } from 'vitest'
import { extractFigures } from '../../../shared/figures/extract-figures'
import type { DraftBlock } from '../../../shared/model/draft'
import { approximateCases } from './cases/approximate'
import { changeCases } from './cases/changes'
import { departmentCases } from './cases/departments'
import { economyCases } from './cases/economy'
import { labelCases } from './cases/labels'
import { officeCases } from './cases/offices'
import { planCases } from './cases/plans'
import { spanCases } from './cases/spans'
import { unitCases } from './cases/units'
import { wordCases } from './cases/words'
import { linesOf } from './figure-lines'

describe.each([
  ['what a figure spans and is worth', spanCases],
  ['what is no quantity', wordCases],
  ['units and kinds', unitCases],
  ['what is inexact', approximateCases],
  ['what is counted', labelCases],
  ['what changed', changeCases],
  ['an economy', economyCases],
  ['offices of a county', officeCases],
  ['plans and services', planCases],
  ['departments, schools and hospitals', departmentCases],
])('%s', (_, cases) => {
  test.each(cases.map(([sentence, ...lines]) => ({ sentence, lines })))(
    '$sentence',
    ({ sentence, lines }) => expect(linesOf(sentence)).toEqual(lines),
  )
})

test('headings, paragraphs and notes hold figures; tables and images none', () => {
  const place = { place: 1, evidence: '' }
  const blocks: readonly DraftBlock[] = [
    {
      ...place,
      id: 'b1',
      type: 'heading',
      level: 1,
      number: '一、',
      text: '办好5件实事',
      runIn: false,
    },
    { ...place, id: 'b2', type: 'table', rows: [['3件']], merges: [], caption: '表1 共3件' },
    { ...place, id: 'b3', type: 'image', name: '3张', bytes: 1 },
    { ...place, id: 'b4', type: 'paragraph', text: '含旧存4件。', note: '1' },
  ]
  expect(extractFigures(blocks).map(({ block, text }) => `${block} ${text}`)).toEqual([
    'b1 5件',
    'b4 4件',
  ])
})

test('a figure has the keys of the contract and no others', () => {
  const [figure] = extractFigures([
    {
      place: 1,
      evidence: '',
      id: 'b2',
      type: 'paragraph',
      text: '共有学员1161名，同比上升28.9%。',
    },
  ])
  expect(figure).toStrictEqual({
    block: 'b2',
    start: 4,
    end: 9,
    text: '1161名',
    value: 1161,
    unit: '名',
    label: '学员',
    kind: 'count',
    approximate: false,
    change: { basis: 'yoy', direction: 'up', percent: 28.9 },
  })
})
