import { expect, test } from 'vitest'
import { hearReport, nothingKnown, tellReport } from '../../../renderer/check/told-report'
import type { Report } from '../../../shared/model/report'
import { chapter, report } from '../../main/store/samples'

test('a report is heard as it was told, and only what changed is told again', () => {
  const [here, there] = [nothingKnown(), nothingKnown()]
  const through = (told: Report): readonly string[] => {
    const packed = structuredClone(tellReport(told, here))
    expect(hearReport(packed, there)).toEqual(told)
    return packed.changed.map(({ title }) => title)
  }
  const first = report({
    chapters: [chapter('甲', '一'), chapter('乙', '二'), chapter('丙', '三')],
  })
  expect(through(first)).toHaveLength(5)
  expect(through(first)).toEqual([])
  const [one, two, three] = first.chapters
  if (!one || !two || !three) throw new Error('three chapters')
  const second = { ...first, chapters: [three, { ...two, title: '丁' }], title: '新题' }
  expect(through(second)).toEqual(['丁'])
  expect(through({ ...second, chapters: [one, three] })).toEqual([])
  expect(tellReport(first, here).register).toBeUndefined()
  expect(tellReport({ ...first, register: [] }, here).register).toEqual([])
})

test('a chapter that was never told is a fault, not an empty one', () => {
  const packed = tellReport(report(), nothingKnown())
  expect(() => hearReport({ ...packed, changed: [] }, nothingKnown())).toThrow('not told')
})
