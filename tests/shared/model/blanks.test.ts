import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blanksIn, countBlanks, countReportBlanks, nextBlank } from '../../../shared/model/blanks'
import { chaptersInOrder } from '../../../shared/model/report'
import { anyReport, chapter, paragraph, reportOf, table } from './reports'
import { writtenText } from '../../words'
import { writtenOut } from '../../../shared/figures/written-out'
import { written } from '../../words'

describe('blanks', () => {
  test.each([
    ['全年【待填】件，占【待填】。', ['【待填】', '【待填】']],
    ['【待填：上年数】件', ['【待填：上年数】']],
    ['【提示：没有的，删去这一部分。】', ['【提示：没有的，删去这一部分。】']],
    ['【典型案例】和【提示】不是', []],
    ['【待填】【待填', ['【待填】']],
    ['【待填【待填】】', ['【待填】']],
    ['', []],
  ])('%j', (text, blanks) => {
    expect(blanksIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(blanks)
  })

  test('are counted in every block of a report, also in cells', () => {
    const own = chapter('甲', [
      paragraph('【待填】和【待填】'),
      table('', [
        ['【待填】', '1'],
        ['【提示：甲】', '【待'],
      ]),
    ])
    expect(countBlanks(own.blocks.map(written))).toEqual({ fills: 3, hints: 1 })
    const report = reportOf([own, chapter('乙', [paragraph('【待填】')])])
    expect(countReportBlanks(writtenOut(report))).toEqual({ fills: 4, hints: 1 })
  })
})

const texts = fc.array(fc.constantFrom('【待填】', '甲', '乙。', '【提示：丙】'), { maxLength: 4 })
const withBlanks = fc
  .array(fc.array(texts, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((chapters) =>
    reportOf(
      chapters.map((blocks) =>
        chapter(
          '',
          blocks.map((each) => paragraph(each.join(''))),
        ),
      ),
    ),
  )

test('going from blank to blank meets each once and comes round to the first', () => {
  fc.assert(
    fc.property(withBlanks, (value) => {
      const { fills, hints } = countReportBlanks(writtenOut(value))
      const count = fills + hints
      const begin = { chapter: value.front.id, block: 0, offset: 0 }
      const met: string[] = []
      let at: Parameters<typeof nextBlank>[1] = begin
      for (let turn = 0; turn <= count; turn += 1) {
        const found = nextBlank(writtenOut(value), at)
        if (!found) break
        met.push(`${found.block} ${found.start}`)
        const blocks = chaptersInOrder(value).find(({ id }) => id === found.chapter)?.blocks ?? []
        const block = blocks.findIndex(({ id }) => id === found.block)
        expect(blanksIn(writtenText(blocks[block] ?? paragraph('')))).toContainEqual(
          expect.objectContaining({ start: found.start, end: found.end }),
        )
        at = { chapter: found.chapter, block, offset: found.end }
      }
      expect(met).toHaveLength(count === 0 ? 0 : count + 1)
      expect(new Set(met).size).toBe(count)
      expect(met.at(-1)).toBe(met[0])
    }),
  )
})

test('no report makes the search stumble', () => {
  fc.assert(
    fc.property(anyReport, (value) => {
      const found = nextBlank(writtenOut(value), { chapter: value.back.id, block: 3, offset: 9 })
      const { fills, hints } = countReportBlanks(writtenOut(value))
      expect(found === null).toBe(fills + hints === 0)
    }),
  )
})
