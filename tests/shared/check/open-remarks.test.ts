import { expect, test } from 'vitest'
import { openRemarks } from '../../../shared/check/open-remarks'
import type { Block } from '../../../shared/model/block'
import { newId } from '../../../shared/model/ids'
import { chapter, paragraph, reportOf, table } from '../../shared/model/reports'

const said = { author: '李科', text: '再核一次' }
const text = paragraph('全年办结行政复议213件。')
const inner: Block = {
  type: 'paragraph',
  id: newId(),
  children: [{ text: '线索来自内线。', withheld: '' }],
}
const cells = table('办件', [
  ['事项', '件数'],
  ['复议', '213'],
])
const report = reportOf([chapter('主要举措', [text, inner, cells])])
const [{ id: home } = chapter('', [])] = report.chapters
const on = (block: string): { block: string; author: string; text: string } => ({ block, ...said })

test('remarks are told by the places that the public edition has, a table once', () => {
  const comments = [on(text.id), on(text.id), on(inner.id), on(cells.id), on(newId())]
  expect(openRemarks(report, comments, [])).toEqual([
    { chapter: home, block: text.id },
    { chapter: home, block: cells.id },
  ])
})

test('one on a heading leads to its chapter', () => {
  expect(openRemarks(report, [on(home)], [])).toEqual([{ chapter: home, block: null }])
})

test('what was left with a reason, or switched off, is not told', () => {
  const comments = [on(text.id), on(cells.id)]
  const left = { rule: 'publication/comments', reason: '', quote: '全年办结行政复议213件。' }
  expect(openRemarks(report, comments, [{ ...left, block: text.id }])).toEqual([
    { chapter: home, block: cells.id },
  ])
  expect(openRemarks(report, comments, [{ ...left, block: null }])).toEqual([])
  // Written anew since: it is asked again.
  expect(openRemarks(report, comments, [{ ...left, block: text.id, quote: '以前' }])).toHaveLength(
    2,
  )
})
