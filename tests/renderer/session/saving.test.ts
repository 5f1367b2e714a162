import { Editor, Transforms } from 'slate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SessionClient } from '../../../renderer/session/session'
import { fail } from '../../../shared/model/failure'
import type { Operation } from '../../../shared/model/operations'
import type { Report } from '../../../shared/model/report'
import { chapterAt, openDesk, paragraph, reportOf, tick, type TestDesk } from './desk'
import { blockText } from '../../words'

const full = fail('store-full', '磁盘已满。', '请腾出空间。')

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('saving by itself', () => {
  test('an opened report is saved', () => {
    expect(openDesk(reportOf(['甲'])).session.state().save.kind).toBe('saved')
  })

  test('typing is on disk within a second of each change, however long it goes on', async () => {
    const desk = openDesk(reportOf(['']))
    let typed = ''
    for (let key = 0; key < 40; key += 1) {
      type(desk, String(key % 10))
      typed += key % 10
      await vi.advanceTimersByTimeAsync(100)
      const stored = textOf(desk.stored())
      expect(typed.length - stored.length).toBeLessThanOrEqual(9)
    }
    await vi.advanceTimersByTimeAsync(300)
    expect(textOf(desk.stored())).toBe(typed)
    expect(desk.session.state().save.kind).toBe('saved')
  })

  test('a change that is made at the very moment of a save is saved too', async () => {
    const desk = openDesk(reportOf(['']))
    type(desk, '甲')
    await tick()
    // The time is up, and the key comes before the timer.
    const late = performance.now() + 5000
    const clock = vi.spyOn(performance, 'now').mockReturnValue(late)
    type(desk, '乙')
    await tick()
    clock.mockRestore()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(desk.session.state().save.kind).toBe('saved')
    expect(textOf(desk.stored())).toBe('甲乙')
  })

  test('says saved only when the answer has come', async () => {
    let answer = (): void => {}
    const desk = openDesk(reportOf(['']), (client) => ({
      ...client,
      'chapter.save': async (input) => {
        await new Promise<void>((resolve) => {
          answer = resolve
        })
        return client['chapter.save'](input)
      },
    }))
    type(desk, '甲')
    await tick()
    expect(desk.session.state().save.kind).toBe('pending')
    await vi.advanceTimersByTimeAsync(500)
    expect(desk.session.state().save.kind).toBe('pending')
    answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(desk.session.state().save.kind).toBe('saved')
    expect(textOf(desk.stored())).toBe('甲')
  })

  test('saves what the model holds while a composition is open, and does not say saved', async () => {
    const desk = openDesk(reportOf(['']))
    type(desk, '甲')
    desk.session.composition(true)
    await vi.advanceTimersByTimeAsync(1000)
    expect(textOf(desk.stored())).toBe('甲')
    expect(desk.session.state().save.kind).toBe('composing')
    desk.session.composition(false)
    expect(desk.session.state().save.kind).toBe('saved')
  })

  test('a failed write is told, tried again and loses nothing', async () => {
    let failing = true
    const desk = openDesk(reportOf(['']), (client) => ({
      ...client,
      'chapter.save': async (input) => (failing ? full : client['chapter.save'](input)),
    }))
    type(desk, '甲')
    await vi.advanceTimersByTimeAsync(500)
    expect(desk.session.state().save).toEqual({
      kind: 'failed',
      failure: full.ok ? null : full.failure,
    })
    type(desk, '乙')
    failing = false
    await vi.advanceTimersByTimeAsync(1500)
    expect(textOf(desk.stored())).toBe('甲乙')
    expect(desk.session.state().save.kind).toBe('saved')
  })

  test('is red after ten seconds without an answer, and takes the late write as its own', async () => {
    let hang = true
    const desk = openDesk(reportOf(['']), (client) => ({
      ...client,
      'chapter.save': async (input) => {
        const answer = await client['chapter.save'](input)
        if (hang) await new Promise(() => {})
        return answer
      },
    }))
    type(desk, '甲')
    await vi.advanceTimersByTimeAsync(9000)
    expect(desk.session.state().save.kind).toBe('pending')
    await vi.advanceTimersByTimeAsync(2000)
    expect(desk.session.state().save.kind).toBe('failed')
    hang = false
    type(desk, '乙')
    desk.session.retry()
    await vi.advanceTimersByTimeAsync(1000)
    expect(desk.session.state().save.kind).toBe('saved')
    expect(textOf(desk.stored())).toBe('甲乙')
    expect(desk.stored().chapters).toHaveLength(1)
  })

  test('a fault of main is a failed save, not a lost one', async () => {
    let broken = true
    const desk = openDesk(reportOf(['']), (client) => ({
      ...client,
      'chapter.save': async (input) => {
        if (broken) throw new Error('main is gone')
        return client['chapter.save'](input)
      },
    }))
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    type(desk, '甲')
    await vi.advanceTimersByTimeAsync(500)
    expect(desk.session.state().save.kind).toBe('failed')
    expect(told).toHaveBeenCalled()
    broken = false
    await vi.advanceTimersByTimeAsync(2000)
    expect(textOf(desk.stored())).toBe('甲')
  })
})

describe('saving on demand', () => {
  test('flush saves texts and structure without waiting', async () => {
    const desk = openDesk(reportOf(['']))
    type(desk, '甲')
    desk.session.addChapter(null, { title: '新章', level: 1 })
    Transforms.select(desk.editor(1), Editor.start(desk.editor(1), []))
    desk.editor(1).insertText('乙')
    expect(await flushed(desk)).toBe(true)
    expect(desk.stored().chapters.map((chapter) => blockText(firstBlock(chapter)))).toEqual([
      '甲',
      '乙',
    ])
    expect(desk.stored().chapters.map(({ title }) => title)).toEqual(['第1部分', '新章'])
  })

  test.for<[string, (desk: TestDesk) => Operation]>([
    ['a report', () => ({ type: 'set-report', fields: { title: '长'.repeat(501) } })],
    [
      'a chapter',
      ({ report }) => ({
        type: 'set-chapter',
        chapter: chapterAt(report, 0).id,
        fields: { title: '长'.repeat(2001) },
      }),
    ],
  ])('a title too long for %s is refused at once and stops no save', async ([, operation]) => {
    const desk = openDesk(reportOf(['']))
    const notices: string[] = []
    desk.session.onNotice(({ message }) => notices.push(message))
    desk.session.change(operation(desk), { joins: true })
    expect(notices).toEqual([expect.stringMatching(/^标题不能超过(500|2000)字/u)])
    expect(desk.session.state().report).toEqual(desk.report)
    type(desk, '甲')
    expect(await flushed(desk)).toBe(true)
    expect(textOf(desk.stored())).toBe('甲')
  })

  test('flush says where something could not be saved', async () => {
    const desk = openDesk(reportOf(['']), (client) => ({
      ...client,
      'chapter.save': async () => full,
    }))
    type(desk, '甲')
    expect(await flushed(desk)).toBe(false)
  })

  test("removing a chapter saves its text first: the store's log can bring it back", async () => {
    const order: string[] = []
    const desk = openDesk(reportOf([''], ['乙']), (client) => watched(client, order))
    type(desk, '甲')
    desk.session.change({ type: 'remove-chapter', chapter: chapterAt(desk.report, 0).id })
    expect(await flushed(desk)).toBe(true)
    expect(order).toEqual(['chapter.save', 'structure.apply'])
    desk.session.undo()
    expect(await flushed(desk)).toBe(true)
    expect(textOf(desk.stored())).toBe('甲')
    type(desk, '丙')
    expect(await flushed(desk)).toBe(true)
    expect(textOf(desk.stored())).toBe('甲丙')
  })

  test('the store ends with what the window shows after many changes of structure', async () => {
    const desk = openDesk(reportOf(['甲'], ['乙'], ['丙']))
    const [first, , third] = desk.report.chapters
    if (!first || !third) throw new Error('no chapters')
    desk.session.change({ type: 'move-chapter', chapter: third.id, index: 0 })
    desk.session.change({ type: 'set-chapter', chapter: first.id, fields: { title: '成效' } })
    desk.session.change({ type: 'set-report', fields: { title: '新题' } })
    desk.session.undo()
    expect(await flushed(desk)).toBe(true)
    const shown = desk.session.state().report
    expect(desk.stored()).toEqual(shown)
    expect(shown.title).toBe(desk.report.title)
  })
})

describe('a store that holds something newer', () => {
  test('keeps both texts and tells the user', async () => {
    const desk = openDesk(reportOf(['原文']))
    const { id } = chapterAt(desk.report, 0)
    const notices: string[] = []
    desk.session.onNotice(({ message }) => notices.push(message))
    type(desk, '，本窗口所写')
    await desk.client['chapter.save']({
      report: desk.report.id,
      chapter: id,
      revision: 0,
      blocks: [paragraph('别处所写')],
    })
    expect(await flushed(desk)).toBe(true)
    const texts = desk.stored().chapters.map((chapter) => blockText(firstBlock(chapter)))
    expect(texts).toEqual(['别处所写', '原文，本窗口所写'])
    expect(notices).toHaveLength(1)
    expect(desk.stored()).toEqual(desk.session.state().report)
  })

  test('a change of structure made elsewhere stays, and ours is made on it', async () => {
    const desk = openDesk(reportOf(['甲'], ['乙']))
    const [first, second] = desk.report.chapters
    if (!first || !second) throw new Error('no chapters')
    await desk.client['structure.apply']({
      report: desk.report.id,
      revision: 0,
      operation: { type: 'move-chapter', chapter: second.id, index: 0 },
    })
    type(desk, '子')
    desk.session.change({ type: 'set-chapter', chapter: first.id, fields: { title: '新' } })
    expect(await flushed(desk)).toBe(true)
    expect(desk.stored().chapters.map(({ title }) => title)).toEqual(['第2部分', '新'])
    expect(desk.stored()).toEqual(desk.session.state().report)
  })
})

function type(desk: TestDesk, word: string): void {
  const editor = desk.editor(0)
  if (!editor.selection) Transforms.select(editor, Editor.end(editor, []))
  editor.insertText(word)
}

async function flushed(desk: TestDesk): Promise<boolean> {
  const saved = desk.session.flush()
  await vi.advanceTimersByTimeAsync(100)
  return saved
}

function textOf(report: Report): string {
  return chapterAt(report, 0).blocks.map(blockText).join('\n')
}

function firstBlock({ blocks }: Report['front']) {
  const [first] = blocks
  if (!first) throw new Error('no blocks')
  return first
}

function watched(client: SessionClient, order: string[]): SessionClient {
  return {
    ...client,
    'chapter.save': async (input) => {
      order.push('chapter.save')
      return client['chapter.save'](input)
    },
    'structure.apply': async (input) => {
      order.push('structure.apply')
      return client['structure.apply'](input)
    },
  }
}
