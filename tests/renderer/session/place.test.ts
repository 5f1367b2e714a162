import * as fc from 'fast-check'
import { Editor, Node, Transforms } from 'slate'
import { describe, expect, test } from 'vitest'
import { nextBlankCommand } from '../../../renderer/commands/next-blank'
import { goToPlace, placeOf } from '../../../renderer/session/place'
import { offsetOf, pointAt, rangeAt } from '../../../renderer/session/slate/offsets'
import { newId } from '../../../shared/model/ids'
import { chapterAt, heading, openDesk, paragraph, reportOf, table, tick } from './desk'
import { writtenText } from '../../words'

const mixed = paragraph('', {
  children: [{ text: '甲乙' }, { text: '丙', bold: true }, { text: '' }, { text: '丁戊己' }],
})
const cells = table([
  ['一', ''],
  ['二三', '四'],
])

describe('offsets in a block', () => {
  test.each([0, 1])('point and offset are each other’s inverse in block %i', (index) => {
    const editor = openDesk(reportOf([mixed, cells])).editor(0)
    const length = Node.string(editor.children[index] ?? editor).length
    for (let offset = 0; offset <= length; offset += 1) {
      for (const after of [false, true]) {
        const point = pointAt(editor, index, offset, after)
        expect(Editor.hasPath(editor, point.path)).toBe(true)
        expect(offsetOf(editor, point)).toBe(offset)
      }
    }
    expect(pointAt(editor, index, length + 5)).toEqual(Editor.end(editor, [index]))
  })

  test('a range holds just its stretch of the written text', () => {
    const editor = openDesk(reportOf([mixed, cells])).editor(0)
    const words = [mixed, cells].map(writtenText)
    fc.assert(
      fc.property(fc.constantFrom(0, 1), fc.nat(6), fc.nat(6), (index, a, b) => {
        const text = words[index] ?? ''
        const start = Math.min(a, b, text.length)
        const end = Math.min(Math.max(a, b), text.length)
        if (start === end) return
        const range = rangeAt(editor, index, start, end)
        expect(Editor.string(editor, range)).toBe(text.slice(start, end))
      }),
    )
  })
})

describe('a place', () => {
  test('is found again in a fresh session', () => {
    const report = reportOf(['甲'], [mixed, heading(2, '乙'), cells])
    const before = openDesk(report).session
    const chapter = chapterAt(report, 1)
    for (const [index, offset] of [
      [0, 4],
      [1, 1],
      [2, 3],
    ] as const) {
      before.openChapter(chapter.id)
      Transforms.select(
        before.editorOf(chapter.id),
        pointAt(before.editorOf(chapter.id), index, offset),
      )
      before.reveal(chapter.id, null)
      const place = { ...placeOf(before, 12.5), offset, block: chapter.blocks[index]?.id ?? null }
      const { session } = openDesk(report)
      expect(goToPlace(session, place)).toBe(true)
      expect(session.state().openChapter).toBe(chapter.id)
      const editor = session.editorOf(chapter.id)
      expect(editor.selection?.anchor).toEqual(pointAt(editor, index, offset))
    }
  })

  test('of the caret is told by its block and the text before it', async () => {
    const { session, editor, report } = openDesk(reportOf([mixed]))
    Transforms.select(editor(0), { path: [0, 2], offset: 2 })
    await tick()
    expect(placeOf(session, 7)).toEqual({
      chapter: chapterAt(report, 0).id,
      block: mixed.id,
      offset: 5,
      scroll: 7,
    })
  })

  test('that is gone leaves the report as it opens', () => {
    const { session } = openDesk(reportOf(['甲'], ['乙']))
    const first = session.state().openChapter
    expect(goToPlace(session, { chapter: newId(), block: null, offset: 0, scroll: 0 })).toBe(false)
    expect(session.state().openChapter).toBe(first)
    const place = { chapter: first, block: newId<never>(), offset: 99, scroll: 0 }
    expect(goToPlace(session, place)).toBe(true)
    expect(session.editorOf(first).selection).toBeNull()
  })

  test('beyond the end of a block that got shorter is its end', () => {
    const { session, report } = openDesk(reportOf(['甲乙']))
    const { id, blocks } = chapterAt(report, 0)
    goToPlace(session, { chapter: id, block: blocks[0]?.id ?? null, offset: 99, scroll: 0 })
    expect(session.editorOf(id).selection?.anchor).toEqual({ path: [0, 0], offset: 2 })
  })
})

test('the command goes to the next blank, over chapters and round the end', async () => {
  const { session, report } = openDesk(reportOf(['甲【待填】乙'], ['丙'], ['【待填】']))
  const context = { desk: {} as never, session }
  const revealed = () => {
    const { chapter, range } = session.state().revealed ?? {}
    return [report.chapters.findIndex(({ id }) => id === chapter), range?.start, range?.end]
  }
  const go = async () => {
    nextBlankCommand.run(context)
    const { chapter, block, range } = session.state().revealed ?? {}
    if (!chapter || !range) throw new Error('Nothing was revealed.')
    // What the editor on the screen does with it.
    const editor = session.editorOf(chapter)
    const index = editor.children.findIndex((each) => 'id' in each && each.id === block)
    Transforms.select(editor, rangeAt(editor, index, range.start, range.end))
    await tick()
    return revealed()
  }
  expect(await go()).toEqual([0, 1, 5])
  expect(await go()).toEqual([2, 0, 4])
  expect(await go()).toEqual([0, 1, 5])
})

describe('a session that can only be read', () => {
  test('takes no change of structure, and no undo', () => {
    const { session, editor } = openDesk(reportOf(['甲'], ['乙']))
    editor(0).insertText('写')
    session.setReadOnly(true)
    const before = session.state().report
    const [first] = before.chapters
    session.change({ type: 'remove-chapter', chapter: first?.id ?? newId() })
    session.addChapter(null, { title: '丙', level: 1 })
    session.undo()
    expect(session.state().report).toBe(before)
    expect(session.state()).toMatchObject({ canUndo: false, canRedo: false, readOnly: true })
    session.setReadOnly(false)
    session.change({ type: 'remove-chapter', chapter: first?.id ?? newId() })
    expect(session.state().report.chapters).toHaveLength(1)
  })
})
