import { Transforms, type Location } from 'slate'
import { describe, expect, test } from 'vitest'
import { createSelectedCount } from '../../../renderer/session/selected'
import type { Block } from '../../../shared/model/block'
import { at, deskWith } from './clipboard/blocks'
import { heading, paragraph, table, tick } from './desk'

const blocks: Block[] = [heading(2, '依法 决策'), paragraph('𠮷日。'), table([['甲', '乙丙']])]

describe('the characters of a selection', () => {
  test.for<[string, Location, number]>([
    ['of a caret are none', at([0, 0], 2), 0],
    ['leave white space out', range([0, 0], 0, [0, 0], 5), 4],
    ['are code points', range([1, 0], 0, [1, 0], 3), 2],
    ['go over blocks, either way', range([1, 0], 2, [0, 0], 3), 3],
    ['go over cells', range([1, 0], 3, [2, 0, 1, 0], 1), 3],
  ])('%s', async ([, where, characters]) => {
    const { session, text } = deskWith(blocks, at([0, 0], 0))
    session.openChapter(session.state().report.chapters[0]?.id ?? session.state().openChapter)
    Transforms.select(text, where)
    await tick()
    expect(createSelectedCount(session)(session.state())).toBe(characters)
  })

  test('are counted anew when the text in it changes', async () => {
    const { session, text } = deskWith([paragraph('甲乙')], range([0, 0], 0, [0, 0], 2))
    const count = createSelectedCount(session)
    await tick()
    expect(count(session.state())).toBe(2)
    Transforms.insertText(text, '子丑', { at: { path: [0, 0], offset: 1 } })
    await tick()
    expect(count(session.state())).toBe(4)
  })
})

function range(from: number[], start: number, to: number[], end: number): Location {
  return { anchor: { path: from, offset: start }, focus: { path: to, offset: end } }
}
