import { Editor, Transforms } from 'slate'
import { describe, expect, test } from 'vitest'
import type { Session } from '../../../renderer/session/session'
import type { DeskWindow } from '../../../renderer/shell/create-window'
import { fail, ok } from '../../../shared/model/failure'
import { newId, type JobId } from '../../../shared/model/ids'
import { reportOf } from '../session/desk'
import { openTestWindow } from './test-main'

const full = fail('store-full', '磁盘满了。', '请清理磁盘。')

describe('the start', () => {
  test('shows the library where nothing was open before', async () => {
    const { window } = openTestWindow([reportOf(['甲'])])
    await window.start()
    expect(window.state().screen).toBe('library')
    expect(window.state().reports).toHaveLength(1)
  })

  test('opens the report of the last time', async () => {
    const report = reportOf(['甲'])
    const { window } = openTestWindow([report], {}, { lastReport: report.id })
    await window.start()
    expect(window.state().screen).toBe('report')
    expect(window.state().session?.state().report.id).toBe(report.id)
  })

  test('shows the library without a word where that report is gone', async () => {
    const { window, toasts } = openTestWindow([], {}, { lastReport: newId() })
    await window.start()
    expect(window.state().screen).toBe('library')
    expect(toasts).toEqual([])
  })

  test('opens the example when started for it', async () => {
    const { window } = openTestWindow([reportOf(['甲'])], {}, { openExample: true })
    await window.start()
    expect(window.state().screen).toBe('report')
  })

  test('stands still before a store that cannot be worked with, until it can', async () => {
    const failure = {
      code: 'store-corrupt',
      message: '数据文件损坏。',
      action: '请另存。',
    } as const
    const { window } = openTestWindow([reportOf(['甲'])], {}, { failure })
    await window.start()
    expect(window.state().screen).toBe('failed')
    await window.retryStore()
    expect(window.state().screen).toBe('library')
    expect(window.state().failure).toBeNull()
  })
})

describe('changing the report', () => {
  test('saves what was typed first', async () => {
    const [first, second] = [reportOf(['甲']), reportOf(['乙'])]
    const { window } = openTestWindow([first, second])
    await window.start()
    await window.open(first.id)
    write(window)
    await window.open(second.id)
    expect(window.state().session?.state().report.id).toBe(second.id)
    await window.open(first.id)
    expect(JSON.stringify(window.state().session?.state().report)).toContain('新写的')
  })

  test('stays where that cannot be saved, and says so', async () => {
    const [first, second] = [reportOf(['甲']), reportOf(['乙'])]
    const { window, toasts } = openTestWindow([first, second], { 'chapter.save': async () => full })
    await window.start()
    await window.open(first.id)
    const session = write(window)
    await window.open(second.id)
    expect(window.state()).toMatchObject({ session, screen: 'report' })
    expect(toasts.map(({ kind }) => kind)).toEqual(['error'])
  })
})

describe('removing', () => {
  test('a report goes at once and comes back by the toast', async () => {
    const report = reportOf(['甲'])
    const { window, toasts, calls } = openTestWindow([report])
    await window.start()
    await window.open(report.id)
    await window.remove(report.id, report.title)
    expect(window.state()).toMatchObject({ screen: 'library', session: null, reports: [] })
    expect(toasts[0]?.title).toBe(`已删除“${report.title}”`)
    toasts[0]?.action?.run()
    await expect.poll(() => window.state().reports).toHaveLength(1)
    expect(calls).toContain('library.restore')
  })
})

describe('an export', () => {
  test('is told also where it ended before its name was known', async () => {
    const report = reportOf(['甲'])
    const job = newId<JobId>()
    const done = { job, result: ok({ fileName: '报告.pdf', pages: 3, warnings: [] }) }
    const main = openTestWindow([report], {
      'export.pdf': async () => {
        main.emit('export.finished', done)
        return ok(job)
      },
    })
    await main.window.start()
    await main.window.open(report.id)
    main.window.desk.exportPdf()
    await expect.poll(() => main.toasts).toHaveLength(1)
    expect(main.toasts[0]?.title).toBe('已导出“报告.pdf”（3 页）')
    expect(main.window.state().exporting).toBeNull()
  })

  test('shows its progress, and nothing of another job', async () => {
    const report = reportOf(['甲'])
    const job = newId<JobId>()
    const main = openTestWindow([report], { 'export.pdf': async () => ok(job) })
    await main.window.start()
    await main.window.open(report.id)
    main.window.desk.exportPdf()
    await expect.poll(() => main.window.state().exporting).not.toBeNull()
    main.emit('job.progress', { job: newId<JobId>(), stage: '别的', fraction: 0.1 })
    main.emit('job.progress', { job, stage: '排版', fraction: 0.5 })
    expect(main.window.state().exporting).toMatchObject({ stage: '排版', fraction: 0.5 })
    main.emit('export.finished', { job, result: full })
    expect(main.window.state().exporting).toBeNull()
    expect(main.toasts[0]).toMatchObject({ kind: 'error', title: '磁盘满了。' })
  })

  test('given up in the dialog leaves nothing behind', async () => {
    const report = reportOf(['甲'])
    const { window, toasts, calls } = openTestWindow([report], {
      'export.pdf': async () => ok(null),
    })
    await window.start()
    await window.open(report.id)
    window.desk.exportPdf()
    await expect.poll(() => calls).toContain('export.pdf')
    expect(window.state().exporting).toBeNull()
    expect(toasts).toEqual([])
  })
})

describe('closing', () => {
  test('saves first', async () => {
    const report = reportOf(['甲'])
    const { window, calls, emit } = openTestWindow([report])
    await window.start()
    await window.open(report.id)
    write(window)
    emit('window.closing', {})
    await expect.poll(() => calls).toContain('window.readyToClose')
    expect(calls.indexOf('chapter.save')).toBeGreaterThan(0)
    expect(calls.indexOf('chapter.save')).toBeLessThan(calls.indexOf('window.readyToClose'))
  })

  test('asks where something cannot be saved', async () => {
    const report = reportOf(['甲'])
    const { window, calls, emit } = openTestWindow([report], { 'chapter.save': async () => full })
    await window.start()
    await window.open(report.id)
    write(window)
    emit('window.closing', {})
    await expect.poll(() => window.state().dialog).toBe('unsaved')
    expect(calls).not.toContain('window.readyToClose')
  })
})

test('a fault brings the text to safety before it is told', async () => {
  const report = reportOf(['甲'])
  const { window, calls } = openTestWindow([report])
  await window.start()
  await window.open(report.id)
  write(window)
  window.fault(new Error('出错了'))
  expect(window.state().fault?.saved).toBeNull()
  await expect.poll(() => window.state().fault?.saved).toBe(true)
  expect(calls).toContain('chapter.save')
})

/** Types into the open chapter. */
function write(window: DeskWindow): Session {
  const { session } = window.state()
  if (!session) throw new Error('No report is open.')
  const editor = session.editorOf(session.state().openChapter)
  Transforms.insertText(editor, '新写的', { at: Editor.start(editor, []) })
  return session
}
