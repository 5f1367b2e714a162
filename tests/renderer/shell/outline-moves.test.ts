import { describe, expect, test } from 'vitest'
import { applyMove, dropMove, keyMove } from '../../../renderer/shell/outline/outline-moves'
import { outlineRows, type OutlineRow } from '../../../renderer/shell/outline/outline-rows'
import { heading, openDesk, paragraph, reportOf, type TestDesk } from '../session/desk'
import { blockText } from '../../words'
import { writtenOut } from '../../../shared/figures/written-out'

const nothing: ReadonlySet<never> = new Set()

describe('a heading dropped', () => {
  test.for<[string, string, 'above' | 'below', string, string[]]>([
    [
      'above another one goes there with all below it',
      '乙',
      'above',
      '甲',
      ['引|乙|乙1|乙文|甲|甲文', '丙|丙文'],
    ],
    [
      'below another one stands before what comes next',
      '甲',
      'below',
      '乙',
      ['引|乙|甲|甲文|乙1|乙文', '丙|丙文'],
    ],
    ['below the last one', '甲', 'below', '乙1', ['引|乙|乙1|乙文|甲|甲文', '丙|丙文']],
    ['in another chapter', '乙1', 'below', '丙', ['引|甲|甲文|乙', '丙|丙文|乙1|乙文']],
    [
      'below a chapter comes first in it, after its opening words',
      '丙',
      'below',
      '第1部分',
      ['引|丙|丙文|甲|甲文|乙|乙1|乙文', ''],
    ],
    [
      'above a chapter comes last in the one before',
      '甲',
      'above',
      '第2部分',
      ['引|乙|乙1|乙文|甲|甲文', '丙|丙文'],
    ],
    [
      'above what closes the report comes last of all',
      '甲',
      'above',
      '落款',
      ['引|乙|乙1|乙文', '丙|丙文|甲|甲文'],
    ],
    ['on itself stays', '乙', 'above', '乙', []],
    ['within itself stays', '乙', 'below', '乙1', []],
    ['where it stands stays', '甲', 'above', '乙', []],
    ['before the first chapter stays', '甲', 'above', '第1部分', []],
    ['on the opening of the report stays', '甲', 'below', '开头', []],
  ])('%s', ([, dragged, half, over, expected]) => {
    const desk = twoChapters()
    const move = dropMove(report(desk), rowOf(desk, dragged), rowOf(desk, over), half, false)
    if (move) applyMove(desk.session, move)
    expect(move ? texts(desk) : []).toEqual(expected)
  })

  test('below a folded chapter comes last in it', () => {
    const desk = twoChapters()
    const move = dropMove(report(desk), rowOf(desk, '丙'), rowOf(desk, '第1部分'), 'below', true)
    if (move) applyMove(desk.session, move)
    expect(texts(desk)[0]).toBe('引|甲|甲文|乙|乙1|乙文|丙|丙文')
  })

  test('moves back by one undo, and is shown without the focus', () => {
    const desk = twoChapters()
    const before = texts(desk)
    const move = dropMove(report(desk), rowOf(desk, '乙'), rowOf(desk, '丙'), 'above', false)
    if (move) applyMove(desk.session, move)
    expect(desk.session.state()).toMatchObject({ revealed: { quiet: true } })
    expect(desk.session.state().openChapter).toBe(report(desk).chapters[1]?.id)
    desk.session.undo()
    expect(texts(desk)).toEqual(before)
    expect(desk.session.state().canUndo).toBe(false)
  })
})

describe('a chapter dropped', () => {
  test('over another one changes places with it, over a heading does nothing', () => {
    const desk = twoChapters()
    const [first, second] = ['第1部分', '第2部分'].map((name) => rowOf(desk, name))
    if (!first || !second) throw new Error('A chapter has no line.')
    expect(dropMove(report(desk), first, rowOf(desk, '丙'), 'below', false)).toBeNull()
    const move = dropMove(report(desk), second, first, 'above', false)
    if (move) applyMove(desk.session, move)
    expect(report(desk).chapters.map(({ title }) => title)).toEqual(['第2部分', '第1部分'])
  })
})

describe('a line moved by keys', () => {
  test.for<[string, string, 1 | -1, string[]]>([
    ['up over its neighbour', '乙', -1, ['引|乙|乙1|乙文|甲|甲文', '丙|丙文']],
    ['down over its neighbour and all below that', '甲', 1, ['引|乙|乙1|乙文|甲|甲文', '丙|丙文']],
    ['up at the beginning stays', '甲', -1, []],
    ['down at the end into the next chapter', '乙', 1, ['引|甲|甲文', '乙|乙1|乙文|丙|丙文']],
    ['up into the chapter before', '丙', -1, ['引|甲|甲文|乙|乙1|乙文|丙|丙文', '']],
    ['down at the end of the report stays', '丙', 1, []],
    ['up out of what it stands below', '乙1', -1, ['引|甲|甲文|乙1|乙文|乙', '丙|丙文']],
    ['a chapter down', '第1部分', 1, ['丙|丙文', '引|甲|甲文|乙|乙1|乙文']],
    ['a chapter at the end stays', '第2部分', 1, []],
    ['what opens the report stays', '开头', 1, []],
  ])('%s', ([, name, by, expected]) => {
    const desk = twoChapters()
    const move = keyMove(report(desk), rowOf(desk, name), by)
    if (move) applyMove(desk.session, move)
    expect(move ? texts(desk) : []).toEqual(expected)
  })

  test('there and back again is where it was, wherever it stands', () => {
    for (const name of ['甲', '乙', '丙']) {
      const desk = twoChapters()
      const before = texts(desk)
      const there = keyMove(report(desk), rowOf(desk, name), 1)
      if (!there) continue
      applyMove(desk.session, there)
      const back = keyMove(report(desk), rowOf(desk, name), -1)
      if (back) applyMove(desk.session, back)
      expect(texts(desk), name).toEqual(before)
    }
  })
})

function twoChapters(): TestDesk {
  const chapters = [
    ['引', heading(2, '甲'), '甲文', heading(2, '乙'), heading(3, '乙1'), paragraph('乙文')],
    [heading(2, '丙'), '丙文'],
  ] as const
  return openDesk(reportOf(...chapters))
}

function report({ session }: TestDesk) {
  return session.state().report
}

function rowOf({ session }: TestDesk, text: string): OutlineRow {
  const { report: now, numbers } = session.state()
  const row = outlineRows(writtenOut(now), numbers, nothing).find((each) => each.text === text)
  if (!row) throw new Error(`There is no line ${text}.`)
  return row
}

function texts(desk: TestDesk): string[] {
  return report(desk).chapters.map(({ blocks }) => blocks.map(blockText).join('|'))
}
