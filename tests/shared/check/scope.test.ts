import { expect, test } from 'vitest'
import { checkDraft } from '../../../shared/check/check'
import { noContext } from '../../../shared/check/context'
import { draftOfText } from './rule-tester'

const draft = draftOfText(
  '云岭区公安局2025年度法治政府建设情况报告\n一、主要举措和成效\n全年行政拘留821人，罚款1300人。\n二、执法情况\n查处案件中，行政拘留731人。',
)

function told(scopes: ReadonlyMap<string, boolean> | null) {
  return checkDraft(draft, { context: { ...noContext, scopes } }).filter(
    ({ rule }) => rule === 'figures/two-values',
  )
}

test('two values of one thing are asked about once, where somebody can be asked', () => {
  expect(told(null)).toEqual([])
  const [asked, ...more] = told(new Map())
  expect(more).toEqual([])
  expect(asked).toMatchObject({ severity: 'info', quote: '731人' })
  expect(asked?.related?.[0]?.quote).toBe('821人')
  const question = asked?.question ?? ''
  expect(told(new Map([[question, false]]))).toEqual([])
  const [slip] = told(new Map([[question, true]]))
  expect(slip).toMatchObject({ severity: 'error', quote: '731人' })
  expect(slip?.question).toBeUndefined()
})
