import { describe, expect, test } from 'vitest'
import { canSplit, splitChapter } from '../../../renderer/session/split-chapter'
import { chapterAt, heading, paragraph } from './desk'
import { at, deskWith, shownOf } from './clipboard/blocks'

const text = [
  paragraph('甲'),
  heading(2, '保障措施'),
  paragraph('乙'),
  heading(3, '人员'),
  paragraph('', { level: 4, children: [{ text: '丙' }] }),
  heading(2, '其他'),
  heading(3, '经费'),
]

describe('a chapter that begins at the caret', () => {
  test('takes all behind it, and what stood below its heading moves up', async () => {
    const { session, report, stored, text: editor } = deskWith(text, at([1, 0], 2))
    const before = session.state().report
    splitChapter(session, chapterAt(report, 0))
    expect(session.state().report.chapters[1]).toMatchObject({ title: '保障措施', level: 1 })
    expect(session.state().openChapter).toBe(session.state().report.chapters[1]?.id)
    expect(shownOf(editor)).toEqual(['p 甲'])
    const made = session.editorOf(session.state().openChapter)
    expect(shownOf(made)).toEqual(['p 乙', 'h2 人员', 'p3 丙', 'h2 其他', 'h3 经费'])
    await session.flush()
    expect(stored().chapters[1]?.blocks).toHaveLength(5)
    session.undo()
    expect(session.state().report.chapters.map(({ title }) => title)).toEqual(
      before.chapters.map(({ title }) => title),
    )
    expect(shownOf(editor)).toHaveLength(7)
    session.redo()
    expect(session.state().report.chapters[1]?.title).toBe('保障措施')
    await session.flush()
    expect(stored().chapters[0]?.blocks).toHaveLength(1)
  })

  test('of the last line is an empty one, and the first leaves an empty one behind', () => {
    const { session, report, text: editor } = deskWith([paragraph('甲')], at([0, 0], 1))
    splitChapter(session, chapterAt(report, 0))
    expect(shownOf(editor)).toEqual(['p '])
    expect(session.state().report.chapters[1]).toMatchObject({ title: '甲' })
    expect(shownOf(session.editorOf(session.state().openChapter))).toEqual(['p '])
  })

  test('needs words for its title', () => {
    const { report, text: editor } = deskWith([paragraph('')], at([0, 0], 0))
    expect(canSplit(chapterAt(report, 0), editor)).toBe(false)
  })
})
