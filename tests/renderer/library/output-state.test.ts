import { expect, test } from 'vitest'
import { outputState } from '../../../renderer/library/output-state'

const now = new Date(2026, 1, 20, 9, 30)
const open = { due: '2026-03-01', recipient: '', handedOn: null }

test.for([
  ['far', '2026-04-01', '4月1日前', 'quiet'],
  ['near', '2026-03-01', '还有9天', 'soon', '3月1日前'],
  ['the very day', '2026-02-20', '今天到期', 'late', '2月20日前'],
  ['past', '2026-02-17', '逾期3天', 'late', '2月17日前'],
  ['long past: nobody waits', '2025-03-01', '没有记录', 'quiet'],
  ['unknown', '', '未定日期', 'quiet'],
] as const)('a day that is %s', ([, due, text, tone, day]) => {
  const state = { text, tone, ...(day && { day }) }
  expect(outputState({ ...open, due }, '2026-02-19T00:00:00.000Z', now)).toEqual(state)
})

test('what was handed on, and what was changed after it', () => {
  const handed = { ...open, handedOn: new Date(2026, 1, 19, 14, 3).toISOString() }
  const before = new Date(2026, 1, 19, 14, 2).toISOString()
  expect(outputState(handed, before, now)).toEqual({ text: '已交 昨天 14:03', tone: 'done' })
  const after = new Date(2026, 1, 19, 14, 4).toISOString()
  expect(outputState(handed, after, now)).toEqual({ text: '交后有改动', tone: 'soon' })
})
