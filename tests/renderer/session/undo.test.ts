import { Editor, Transforms, type Point } from 'slate'
import { describe, expect, test } from 'vitest'
import { chapterAt, openDesk, reportOf, tick, type TestDesk } from './desk'
import { blockText } from '../../words'

describe('the one undo stack', () => {
  test('takes back a clause at a time, not a page', async () => {
    const desk = openDesk(reportOf(['']))
    await type(desk, 0, '一年来，', '工作扎实推进。', '群众满意')
    expect(text(desk, 0)).toBe('一年来，工作扎实推进。群众满意')
    desk.session.undo()
    expect(text(desk, 0)).toBe('一年来，工作扎实推进。')
    desk.session.undo()
    expect(text(desk, 0)).toBe('一年来，')
    desk.session.redo()
    expect(text(desk, 0)).toBe('一年来，工作扎实推进。')
  })

  test('letters typed on are one step', async () => {
    const desk = openDesk(reportOf(['']))
    await type(desk, 0, 'W', 'P', 'S')
    desk.session.undo()
    expect(text(desk, 0)).toBe('')
    expect(desk.session.state().canUndo).toBe(false)
  })

  test('takes back a composition at a time', async () => {
    const desk = openDesk(reportOf(['']))
    for (const word of ['依法', '行政']) await compose(desk, 0, word)
    desk.session.undo()
    expect(text(desk, 0)).toBe('依法')
    desk.session.undo()
    expect(text(desk, 0)).toBe('')
  })

  test('a composition over a selection is one step with what it replaced', async () => {
    const desk = openDesk(reportOf(['甲乙丙', '丁戊己']))
    const editor = desk.editor(0)
    Transforms.select(editor, at(0, 1, 1, 2))
    await tick()
    desk.session.composition(true)
    editor.deleteFragment()
    await tick()
    editor.insertText('庚')
    desk.session.composition(false)
    await tick()
    expect(text(desk, 0)).toBe('甲庚己')
    desk.session.undo()
    expect(text(desk, 0)).toBe('甲乙丙\n丁戊己')
    expect(editor.selection).toEqual(at(0, 1, 1, 2))
  })

  test('an edit elsewhere by hand is a step of its own', async () => {
    const desk = openDesk(reportOf(['甲']))
    await type(desk, 0, 'a')
    Transforms.select(desk.editor(0), { path: [0, 0], offset: 0 })
    await tick()
    desk.editor(0).insertText('b')
    await tick()
    desk.session.undo()
    expect(text(desk, 0)).toBe('甲a')
  })

  test('opens the chapter that it changes', async () => {
    const desk = openDesk(reportOf(['甲'], ['乙']))
    await type(desk, 0, '一')
    desk.session.openChapter(chapterAt(desk.report, 1).id)
    await type(desk, 1, '二')
    desk.session.undo()
    expect(text(desk, 1)).toBe('乙')
    desk.session.undo()
    expect(text(desk, 0)).toBe('甲')
    expect(desk.session.state().openChapter).toBe(chapterAt(desk.report, 0).id)
    expect(desk.session.state().revealed).toMatchObject({ selection: true })
  })

  test('brings a removed chapter back with its text and the steps before it', async () => {
    const desk = openDesk(reportOf(['甲'], ['乙']))
    await type(desk, 1, '子')
    const { id } = chapterAt(desk.report, 1)
    desk.session.change({ type: 'remove-chapter', chapter: id })
    expect(desk.session.state().report.chapters).toHaveLength(1)
    desk.session.undo()
    expect(text(desk, 1)).toBe('乙子')
    desk.session.undo()
    expect(text(desk, 1)).toBe('乙')
    desk.session.redo()
    desk.session.redo()
    expect(desk.session.state().report.chapters).toHaveLength(1)
    expect(await desk.session.flush()).toBe(true)
    expect(desk.stored().chapters).toHaveLength(1)
  })

  test('typing in a title line is one step', async () => {
    const desk = openDesk(reportOf(['甲']))
    const { id, title } = chapterAt(desk.report, 0)
    for (const typed of ['主', '主要', '主要做法']) {
      desk.session.change(
        { type: 'set-chapter', chapter: id, fields: { title: typed } },
        { joins: true },
      )
    }
    desk.session.undo()
    expect(chapterAt(desk.session.state().report, 0).title).toBe(title)
    desk.session.redo()
    expect(chapterAt(desk.session.state().report, 0).title).toBe('主要做法')
  })

  test('a new edit ends what could be redone', async () => {
    const desk = openDesk(reportOf(['']))
    await type(desk, 0, '一，', '二，')
    desk.session.undo()
    await type(desk, 0, '三')
    expect(desk.session.state().canRedo).toBe(false)
    desk.session.redo()
    expect(text(desk, 0)).toBe('一，三')
  })

  test('keeps more than a thousand steps', async () => {
    const desk = openDesk(reportOf(['']))
    for (let step = 0; step < 1500; step += 1) await type(desk, 0, `${step}，`)
    for (let step = 0; step < 1500; step += 1) desk.session.undo()
    expect(text(desk, 0)).toBe('')
  })

  test('waits for the end of a composition', async () => {
    const desk = openDesk(reportOf(['']))
    await type(desk, 0, '甲')
    desk.session.composition(true)
    desk.session.undo()
    expect(text(desk, 0)).toBe('甲')
  })
})

function text(desk: TestDesk, index: number): string {
  return chapterAt(desk.session.state().report, index).blocks.map(blockText).join('\n')
}

async function type(desk: TestDesk, index: number, ...words: readonly string[]): Promise<void> {
  const editor = desk.editor(index)
  if (!editor.selection) Transforms.select(editor, Editor.end(editor, []))
  await tick()
  for (const word of words) {
    editor.insertText(word)
    await tick()
  }
}

async function compose(desk: TestDesk, index: number, word: string): Promise<void> {
  desk.session.composition(true)
  await type(desk, index, word)
  desk.session.composition(false)
}

function at(block: number, offset: number, toBlock: number, toOffset: number) {
  return {
    anchor: { path: [block, 0], offset },
    focus: { path: [toBlock, 0], offset: toOffset },
  }
}

describe('changes made together', () => {
  test('over chapters and titles are one step, back and forth', () => {
    const desk = openDesk(reportOf(['甲乙'], ['丙丁']))
    const before = texts(desk)
    const [first] = desk.session.state().report.chapters
    desk.session.together(() => {
      Transforms.insertText(desk.editor(0), '一', { at: startOf(desk.editor(0)) })
      Transforms.insertText(desk.editor(1), '二', { at: startOf(desk.editor(1)) })
      if (first) {
        desk.session.change({ type: 'set-chapter', chapter: first.id, fields: { title: '新章名' } })
      }
    })
    const after = texts(desk)
    expect(after).toEqual(['新章名一甲乙', '第2部分二丙丁'])
    desk.session.undo()
    expect(texts(desk)).toEqual(before)
    expect(desk.session.state().canUndo).toBe(false)
    desk.session.redo()
    expect(texts(desk)).toEqual(after)
    desk.session.undo()
    expect(texts(desk)).toEqual(before)
  })

  test('that changed nothing leave no step', () => {
    const desk = openDesk(reportOf(['甲']))
    desk.session.together(() => {})
    expect(desk.session.state().canUndo).toBe(false)
  })
})

function texts(desk: TestDesk): string[] {
  return desk.session
    .state()
    .report.chapters.map(({ title, blocks }) => title + blocks.map(blockText).join(''))
}

function startOf(editor: Editor): Point {
  return Editor.start(editor, [])
}
