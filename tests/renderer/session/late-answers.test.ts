import { Editor, Transforms } from 'slate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SessionClient } from '../../../renderer/session/session'
import { setStyle } from '../../../renderer/session/slate/style'
import type { Result } from '../../../shared/model/failure'
import type { Report } from '../../../shared/model/report'
import { chapterAt, openDesk, reportOf, tick, type TestDesk } from './desk'
import { blockText } from '../../words'

/** In milliseconds: longer than an answer is waited for, and than the pause before the next try. */
const long = 60_000

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a store that did what it was asked and never said so', () => {
  test('is no other desk: the text stays where it is, with its undo', async () => {
    const { desk, mute, notices } = open(reportOf(['甲']))
    // The store gives the fields of a block back in an order of its own.
    setStyle(caretAtEnd(desk), { type: 'paragraph', level: 3 })
    mute(1)
    await pass(long)
    await type(desk, '乙')
    await pass(long)
    expect(notices).toEqual([])
    expect(chaptersOf(desk.stored())).toEqual(['第1部分：甲乙'])
    expect(desk.session.state().canUndo).toBe(true)
  })

  test('twice on end does not stop the saving for ever', async () => {
    const { desk, mute } = open(reportOf(['甲']))
    await type(desk, '乙')
    mute(2)
    await pass(4 * long)
    expect(desk.session.state().save.kind).toBe('saved')
    expect(chaptersOf(desk.stored())).toEqual(['第1部分：甲乙'])
  })

  test('knows a chapter again that it took in', async () => {
    const { desk, mute, notices } = open(reportOf(['甲']))
    mute(1)
    desk.session.addChapter(null, { title: '新章', level: 1 })
    const editor = desk.editor(1)
    Transforms.select(editor, Editor.start(editor, []))
    editor.insertText('乙')
    await pass(4 * long)
    expect(notices).toEqual([])
    expect(chaptersOf(desk.stored())).toEqual(['第1部分：甲', '新章：乙'])
  })

  test('keeps a chapter that went and came back', async () => {
    const { desk, mute } = open(reportOf(['甲'], ['乙']))
    const before = chaptersOf(desk.report)
    mute(1)
    desk.session.change({ type: 'set-report', fields: { title: '新题' } })
    desk.session.change({ type: 'remove-chapter', chapter: chapterAt(desk.report, 1).id })
    desk.session.undo()
    await pass(4 * long)
    expect(chaptersOf(desk.session.state().report)).toEqual(before)
    expect(chaptersOf(desk.stored())).toEqual(before)
  })
})

describe('a chapter that went and came back before the store knew', () => {
  test.each([0, 50, 150, 250, 350])(
    'keeps what was written in it %i milliseconds later',
    async (wait) => {
      const { desk, calls } = open(reportOf(['甲'], ['乙']))
      await type(desk, '一')
      desk.session.change({ type: 'remove-chapter', chapter: chapterAt(desk.report, 0).id })
      desk.session.undo()
      await pass(wait)
      await type(desk, '二')
      await pass(long)
      expect(desk.session.state().save.kind).toBe('saved')
      expect(chaptersOf(desk.stored())).toEqual(['第1部分：甲一二', '第2部分：乙'])
      expect(calls, 'nothing had to be reconciled').not.toContain('library.open')
    },
  )

  test('is saved a last time at the revision that it had', async () => {
    const { desk, calls } = open(reportOf(['甲'], ['乙']))
    await type(desk, '一')
    await pass(long)
    await type(desk, '二')
    desk.session.change({ type: 'remove-chapter', chapter: chapterAt(desk.report, 0).id })
    await pass(long)
    expect(calls).toEqual(['chapter.save', 'chapter.save', 'structure.apply'])
  })
})

interface Opened {
  readonly desk: TestDesk
  /** So many of the next writes are done, and their answers never come. */
  readonly mute: (answers: number) => void
  readonly calls: readonly string[]
  readonly notices: readonly string[]
}

/** A desk whose store takes 100 milliseconds to answer. */
function open(report: Report): Opened {
  const calls: string[] = []
  const notices: string[] = []
  let muted = 0
  const answer = async <T extends Result<unknown>>(
    name: string,
    work: () => Promise<T>,
  ): Promise<T> => {
    calls.push(name)
    const done = await work()
    if (done.ok && muted > 0 && name !== 'library.open') {
      muted -= 1
      return new Promise(() => {})
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 100)
    })
    return done
  }
  const wrap = (client: SessionClient): SessionClient => ({
    ...client,
    'library.open': (input) => answer('library.open', () => client['library.open'](input)),
    'chapter.save': (input) => answer('chapter.save', () => client['chapter.save'](input)),
    'structure.apply': (input) => answer('structure.apply', () => client['structure.apply'](input)),
  })
  const desk = openDesk(report, wrap)
  desk.session.onNotice(({ message }) => notices.push(message))
  return {
    desk,
    mute: (answers) => {
      muted = answers
    },
    calls,
    notices,
  }
}

function caretAtEnd(desk: TestDesk): Editor {
  const editor = desk.editor(0)
  Transforms.select(editor, Editor.end(editor, []))
  return editor
}

async function type(desk: TestDesk, word: string): Promise<void> {
  caretAtEnd(desk).insertText(word)
  await tick()
}

async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds)
}

function chaptersOf(report: Report): string[] {
  return report.chapters.map(({ title, blocks }) => `${title}：${blocks.map(blockText).join('')}`)
}
