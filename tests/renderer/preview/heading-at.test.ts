import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { headingAt } from '../../../renderer/preview/heading-at'
import { newId } from '../../../shared/model/ids'
import { resolve } from '../../../shared/resolve/resolve'
import { anyReport, chapter, heading, paragraph, reportOf } from '../../shared/model/reports'

test('a place belongs to the heading that it stands under', () => {
  const [first, second] = [
    chapter('举措', [heading(2, '学法'), paragraph('甲。'), paragraph('乙。')]),
    chapter('问题', [paragraph('丙。')]),
  ]
  const report = reportOf([first, second])
  const paper = resolve(report)
  const at = (index: number): number | null =>
    headingAt(paper, first.id, first.blocks[index]?.id ?? null)
  expect(headingAt(paper, report.front.id, report.front.blocks[0]?.id ?? null)).toBe(-1)
  expect(headingAt(paper, first.id, null)).toBe(0)
  expect([at(0), at(1), at(2)]).toEqual([1, 1, 1])
  expect(headingAt(paper, second.id, second.blocks[0]?.id ?? null)).toBe(2)
  expect(headingAt(paper, newId(), null)).toBeNull()
})

test('in any report the heading never goes back from one block to the next', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const paper = resolve(report)
      const all = paper.blocks.map(({ chapter: id, block }) => headingAt(paper, id, block) ?? -2)
      expect(all).toEqual(all.toSorted((a, b) => a - b))
    }),
  )
})
