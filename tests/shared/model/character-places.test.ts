import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { characterPlaces } from '../../../shared/model/character-places'
import { chaptersInOrder, type Report } from '../../../shared/model/report'
import { captionText } from '../../../shared/model/written-text'
import { anyReport, chapter, image, paragraph, reportOf, table } from './reports'
import { writtenText } from '../../words'
import { writtenOut } from '../../../shared/figures/written-out'

test('a character is found in titles, text, cells and captions, in order', () => {
  const text = paragraph('由龚䶮同志负责，䶮')
  const cells = table('表䶮', [['姓名'], ['龚䶮']])
  const picture = image('䶮图')
  const own = chapter('䶮的工作', [text, cells, picture])
  const report = reportOf([own], { title: '䶮镇报告' })
  const inOwn = { chapter: own.id }
  expect(characterPlaces(writtenOut(report), '䶮')).toEqual([
    { chapter: report.front.id, block: null, start: null, excerpt: '䶮镇报告' },
    { ...inOwn, block: null, start: null, excerpt: '䶮的工作' },
    { ...inOwn, block: text.id, start: 2, excerpt: '由龚䶮同志负责，䶮' },
    { ...inOwn, block: text.id, start: 8, excerpt: '䶮同志负责，䶮' },
    { ...inOwn, block: cells.id, start: null, excerpt: '表䶮' },
    { ...inOwn, block: cells.id, start: 3, excerpt: '姓名龚䶮' },
    { ...inOwn, block: picture.id, start: null, excerpt: '䶮图' },
  ])
})

test('a character beyond the first plane is one character', () => {
  const text = paragraph('甲𠀀乙𠀀')
  const [first, second] = characterPlaces(writtenOut(reportOf([chapter('', [text])])), '𠀀')
  expect([first?.start, second?.start]).toEqual([1, 4])
  expect(first?.excerpt).toBe('甲𠀀乙𠀀')
})

test('as many places as the report has of the character, each where it says', () => {
  fc.assert(
    fc.property(anyReport, fc.constantFrom('法', '1', '（'), (report, character) => {
      const places = characterPlaces(writtenOut(report), character)
      const all = everyText(report).join('\0')
      expect(places).toHaveLength(all.split(character).length - 1)
      const blocks = chaptersInOrder(report).flatMap((each) => each.blocks)
      for (const { block, start } of places) {
        const own = blocks.find(({ id }) => id === block)
        if (own && start !== null) expect(writtenText(own).startsWith(character, start)).toBe(true)
      }
    }),
  )
})

function everyText(report: Report): readonly string[] {
  const titles = [report.title, ...report.chapters.map(({ title }) => title)]
  const blocks = chaptersInOrder(report).flatMap((each) => each.blocks)
  return [...titles, ...blocks.flatMap((block) => [captionText(block), writtenText(block)])]
}
