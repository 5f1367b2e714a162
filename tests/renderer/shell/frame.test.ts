import { describe, expect, test } from 'vitest'
import { missingFaces } from '../../../renderer/shell/faces'
import { nextIndex } from '../../../renderer/shell/panes'
import { saveLabel } from '../../../renderer/shell/status/save-label'
import { nextZoom } from '../../../renderer/shell/zoom'
import { changedAt } from '../../../renderer/ui/changed-at'

describe('the foot of the window', () => {
  test.each([
    [{ kind: 'pending' }, '正在保存…'],
    [{ kind: 'composing' }, '正在输入…'],
  ] as const)('says %o', (save, words) => {
    expect(saveLabel(save)).toBe(words)
  })

  test('says the local time of the last save', () => {
    const at = new Date(2026, 0, 5, 9, 3, 7).toISOString()
    expect(saveLabel({ kind: 'saved', at })).toBe('已保存 09:03:07')
  })
})

describe('the time of a change', () => {
  const now = new Date(2026, 0, 5, 0, 10)
  test.each([
    ['今天 0:05', new Date(2026, 0, 5, 0, 5)],
    ['昨天 23:59', new Date(2026, 0, 4, 23, 59)],
    ['1月3日', new Date(2026, 0, 3, 12, 0)],
    ['2025年12月31日', new Date(2025, 11, 31, 12, 0)],
  ])('%s', (words, then) => {
    expect(changedAt(then.toISOString(), now)).toBe(words)
  })
})

describe('zoom', () => {
  test('goes by steps, stops at the ends, and comes back to the own size', () => {
    let zoom = 1
    for (let step = 0; step < 20; step += 1) zoom = nextZoom(zoom, 1)
    expect(zoom).toBe(2)
    expect(nextZoom(zoom, -1)).toBe(1.75)
    expect(nextZoom(zoom, 0)).toBe(1)
    for (let step = 0; step < 20; step += 1) zoom = nextZoom(zoom, -1)
    expect(zoom).toBe(0.5)
  })
})

describe('F6', () => {
  test.each([
    [-1, 1, 0],
    [-1, -1, 3],
    [3, 1, 0],
    [0, -1, 3],
    [1, 1, 2],
  ] as const)('from %i by %i to %i', (from, step, to) => {
    expect(nextIndex(from, step, 4)).toBe(to)
  })
})

test('missing faces are named once each', () => {
  const face = (wanted: string, official: boolean) => ({ use: '', wanted, found: '', official })
  expect(missingFaces([face('仿宋', false), face('黑体', true), face('仿宋', false)])).toEqual([
    '仿宋',
  ])
})
