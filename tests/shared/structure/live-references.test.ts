import { expect, test } from 'vitest'
import { writtenOut } from '../../../shared/figures/written-out'
import { isReference } from '../../../shared/model/blocks/inline'
import { chaptersInOrder } from '../../../shared/model/report'
import { computedIn } from '../../../shared/model/written'
import { writtenText } from '../../../shared/model/written-text'
import { withLiveReferences } from '../../../shared/structure/live-references'
import { recognise } from '../../../shared/structure/recognise'
import type { Origins } from '../../../shared/structure/report-blocks'
import { reportFromDraft } from '../../../shared/structure/to-report'
import { sourceOf } from './source'

const rows = '项目\t件数\n处罚\t295'

/** The texts of a file’s blocks, and how many of its words became references. */
function read(text: string) {
  const draft = recognise(sourceOf(text))
  const origins: Origins = new Map()
  const report = reportFromDraft(draft, new Map(), origins)
  const places = [...origins].map(([id, { place }]) => ({ id, place }))
  const live = withLiveReferences(report, draft, places)
  const blocks = chaptersInOrder(live).flatMap((chapter) => chapter.blocks)
  const written = chaptersInOrder(writtenOut(live)).flatMap((chapter) => chapter.blocks)
  return {
    texts: written.map(writtenText).join('\n'),
    references: blocks.flatMap(computedIn).filter(isReference).length,
  }
}

test('见表1 is a reference to the table that the file calls so', () => {
  const { texts, references } = read(`一、执法\n全年办件见表1。\n表1　执法情况\n${rows}`)
  expect(references).toBe(1)
  expect(texts).toContain('全年办件见表1。')
})

test('it follows where the file counts its tables otherwise', () => {
  const { texts } = read(`一、执法\n全年办件见表3，复议见表4。\n表3　执法情况\n${rows}\n后文。\n表4　复议情况\n${rows}`)
  expect(texts).toContain('全年办件见表1，复议见表2。')
}) // prettier-ignore

test.each([
  ['a table that is not there', `一、执法\n见表2。\n表1　执法情况\n${rows}`],
  ['a label of two tables', `一、执法\n见表1。\n表1　执法\n${rows}\n后文。\n表1　复议\n${rows}`],
  ['a table without a caption', `一、执法\n见表1。\n${rows}`],
  ['a count, not a name', `一、执法\n选出代表1名，附表1另附。\n表1　执法\n${rows}`],
])('%s is named by words alone', (_, text) => {
  expect(read(text).references).toBe(0)
})
