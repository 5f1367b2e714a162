import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countCharacters } from '../../../main/store/characters'
import { createCharacterCount } from '../../../renderer/session/characters'
import type { Block } from '../../../shared/model/block'
import { chaptersInOrder, type Report } from '../../../shared/model/report'
import { chapterAt, openDesk, paragraph, reportOf, table, tick } from './desk'
import { writtenOut } from '../../../shared/figures/written-out'
import { noFigures } from '../../words'

const text = fc.string({ unit: fc.constantFrom('法', '治', ' ', '\n', '𠮷', 'a'), maxLength: 6 })
const block = fc.oneof(
  text.map((words): Block => paragraph(words)),
  text.map((words): Block => table([[words, '甲']])),
)

/** What becomes of a chapter's blocks: so many go from a place on, others come there. */
const change = fc.record({
  chapter: fc.nat(2),
  at: fc.nat(8),
  gone: fc.nat(3),
  come: fc.array(block, { maxLength: 3 }),
  title: fc.option(text),
})

test('a count of what changed is the count of everything', () => {
  fc.assert(
    fc.property(fc.array(block), fc.array(change), (blocks, changes) => {
      const count = createCharacterCount()
      let report = reportOf(blocks, [], blocks.slice(1))
      expect(count(writtenOut(report))).toEqual(countedAnew(report))
      for (const { chapter, at, gone, come, title } of changes) {
        const old = chapterAt(report, chapter)
        const next = { ...old, blocks: old.blocks.toSpliced(at, gone, ...come) }
        const named = title === null ? next : { ...next, title }
        report = { ...report, chapters: report.chapters.with(chapter, named) }
        expect(count(writtenOut(report))).toEqual(countedAnew(report))
      }
    }),
  )
})

test('a chapter that goes and comes back is counted again', () => {
  const count = createCharacterCount()
  const report = reportOf(['甲乙'], ['丙'])
  const without: Report = { ...report, chapters: report.chapters.slice(1) }
  for (const each of [report, without, report])
    expect(count(writtenOut(each))).toEqual(countedAnew(each))
})

test('typing does not tell those who listen to the numbers, a heading does', async () => {
  const { session, editor } = openDesk(reportOf(['甲', '乙']))
  let told = 0
  session.subscribeNumbers(() => (told += 1))
  editor(0).select({ path: [0, 0], offset: 1 })
  editor(0).insertText('丙')
  await tick()
  expect(session.state().characters.total).toBe(countedAnew(session.state().report).total)
  expect(told).toBe(0)
  editor(0).setNodes<Block & { type: 'heading' }>({ type: 'heading', level: 2 }, { at: [0] })
  await tick()
  expect(told).toBe(1)
})

/** As the store counts. */
function countedAnew(report: Report): { byChapter: Map<string, number>; total: number } {
  const counts = chaptersInOrder(report).map(
    (each) => [each.id, countCharacters(each, noFigures)] as const,
  )
  return {
    byChapter: new Map(counts),
    total: counts.reduce((sum, [, characters]) => sum + characters, 0),
  }
}
