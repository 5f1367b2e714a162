import * as fc from 'fast-check'
import { Transforms } from 'slate'
import { describe, expect, test, vi } from 'vitest'
import { fail } from '../../../shared/model/failure'
import type { Report } from '../../../shared/model/report'
import { chapterAt, heading, openDesk, paragraph, reportOf, type TestDesk } from './desk'
import { blockText } from '../../words'

const full = fail('store-full', '磁盘满了。', '请清理磁盘。')

describe('moving blocks', () => {
  test.for<[string, Move, string[]]>([
    ['down within a chapter', [0, 0, 1, 0, 4], ['丙丁甲乙', '戊己']],
    ['up within a chapter', [0, 2, 3, 0, 1], ['甲丙丁乙', '戊己']],
    ['to where they stand does nothing', [0, 1, 2, 0, 3], ['甲乙丙丁', '戊己']],
    ['to the beginning of another chapter', [0, 1, 2, 1, 0], ['甲丁', '乙丙戊己']],
    ['to the end of another chapter', [1, 0, 0, 0, 4], ['甲乙丙丁戊', '己']],
    ['all of a chapter leaves an empty paragraph', [1, 0, 1, 0, 0], ['戊己甲乙丙丁', '']],
  ])('%s, and back', ([, move, expected]) => {
    const desk = fourAndTwo()
    const before = desk.session.state().report
    moved(desk, move)
    expect(texts(desk.session.state().report)).toEqual(expected)
    if (!desk.session.state().canUndo) return
    desk.session.undo()
    expect(desk.session.state().report.chapters).toEqual(before.chapters)
    expect(desk.session.state().canUndo).toBe(false)
    desk.session.redo()
    expect(texts(desk.session.state().report)).toEqual(expected)
  })

  test('keeps what they are, ids and numbers', () => {
    const desk = openDesk(reportOf([heading(2, '甲')], [heading(2, '乙')]))
    const [block] = chapterAt(desk.report, 0).blocks
    moved(desk, [0, 0, 0, 1, 1])
    const { report, numbers } = desk.session.state()
    expect(chapterAt(report, 1).blocks[1]).toBe(block)
    expect(block && numbers.blocks.get(block.id)).toBe('（二）')
  })

  test('an empty chapter is filled', () => {
    const desk = openDesk(reportOf(['甲', '乙'], ['']))
    moved(desk, [0, 1, 1, 1, 1])
    expect(chapterAt(desk.session.state().report, 1).blocks).toHaveLength(1)
    expect(texts(desk.session.state().report)).toEqual(['甲', '乙'])
  })

  test('waits for nobody and changes nothing while somebody composes', () => {
    const desk = fourAndTwo()
    desk.session.composition(true)
    moved(desk, [0, 0, 0, 1, 0])
    expect(texts(desk.session.state().report)).toEqual(['甲乙丙丁', '戊己'])
  })

  test('loses and doubles nothing, wherever they go', () => {
    const index = fc.nat(5)
    const anyMove = fc.tuple(fc.nat(1), index, index, fc.nat(1), index)
    fc.assert(
      fc.property(fc.array(anyMove, { minLength: 1, maxLength: 8 }), (moves) => {
        const desk = fourAndTwo()
        for (const [chapter, a, b, to, at] of moves) {
          const { length } = desk.editor(chapter).children
          const [first, last] = [a % length, b % length].sort((x, y) => x - y)
          if (first === undefined || last === undefined) continue
          moved(desk, [chapter, first, last, to, at % (desk.editor(to).children.length + 1)])
        }
        const { report } = desk.session.state()
        expect(Array.from(texts(report).join('')).sort().join('')).toBe('丁丙乙己戊甲')
        while (desk.session.state().canUndo) desk.session.undo()
        expect(texts(desk.session.state().report)).toEqual(['甲乙丙丁', '戊己'])
      }),
      { numRuns: 30 },
    )
  })
})

describe('what was moved over chapters', () => {
  test('is saved in one transaction, also when it is taken back', async () => {
    const calls: string[] = []
    const desk = openDesk(twoChapters(), (client) => ({
      ...client,
      'chapter.save': async (input) => {
        calls.push('one')
        return client['chapter.save'](input)
      },
      'chapters.save': async (input) => {
        calls.push(`together ${input.texts.length}`)
        return client['chapters.save'](input)
      },
    }))
    moved(desk, [0, 0, 1, 1, 0])
    expect(await desk.session.flush()).toBe(true)
    expect(texts(desk.stored())).toEqual(['丙丁', '甲乙戊己'])
    desk.session.undo()
    expect(await desk.session.flush()).toBe(true)
    expect(texts(desk.stored())).toEqual(['甲乙丙丁', '戊己'])
    Transforms.insertText(desk.editor(1), '庚', { at: { path: [0, 0], offset: 0 } })
    expect(await desk.session.flush()).toBe(true)
    expect(calls).toEqual(['together 2', 'together 2', 'one'])
  })

  test('stands whole in the store or not at all, and goes on being tried', async () => {
    vi.useFakeTimers()
    let failing = true
    const desk = openDesk(twoChapters(), (client) => ({
      ...client,
      'chapters.save': async (input) => (failing ? full : client['chapters.save'](input)),
    }))
    moved(desk, [0, 0, 1, 1, 0])
    await vi.advanceTimersByTimeAsync(500)
    expect(desk.session.state().save.kind).toBe('failed')
    expect(texts(desk.stored())).toEqual(['甲乙丙丁', '戊己'])
    failing = false
    await vi.advanceTimersByTimeAsync(1500)
    expect(desk.session.state().save.kind).toBe('saved')
    expect(texts(desk.stored())).toEqual(['丙丁', '甲乙戊己'])
    vi.useRealTimers()
  })
})

type Move = [chapter: number, first: number, last: number, to: number, index: number]

function moved(desk: TestDesk, [chapter, first, last, to, index]: Move): void {
  const { chapters } = desk.session.state().report
  const [from, target] = [chapters[chapter], chapters[to]]
  if (!from || !target) throw new Error('There is no such chapter.')
  desk.session.moveBlocks({ chapter: from.id, first, last }, { chapter: target.id, index })
}

function fourAndTwo(): TestDesk {
  return openDesk(twoChapters())
}

function twoChapters(): Report {
  return reportOf(['甲', '乙', '丙', '丁'], [paragraph('戊'), '己'])
}

function texts(report: Report): string[] {
  return report.chapters.map(({ blocks }) => blocks.map(blockText).join(''))
}
