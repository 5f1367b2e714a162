import { Transforms } from 'slate'
import { describe, expect, test } from 'vitest'
import { fail, ok } from '../../../shared/model/failure'
import { newId, type JobId } from '../../../shared/model/ids'
import type { View } from '../../../shared/model/remembered'
import { firstView } from '../../../shared/model/remembered'
import { firstSettings, type Settings } from '../../../shared/model/settings'
import { reportOf } from '../session/desk'
import { openTestWindow } from './test-main'

const full = fail('store-full', '磁盘满了。', '请清理磁盘。')

describe('the window', () => {
  test('begins as it was left', async () => {
    const view = { ...firstView, zoom: 1.5, outline: false }
    const { window } = openTestWindow([], {}, { view })
    await window.start()
    expect(window.state()).toMatchObject({ view, outline: false })
  })

  test('keeps what was changed by hand when the hand rests, and once', async () => {
    const kept: View[] = []
    const { window } = openTestWindow([], {
      'view.keep': async (view) => {
        kept.push(view)
        return ok(null)
      },
    })
    await window.start()
    window.desk.zoom(1)
    window.desk.zoom(1)
    window.setOutlineWidth(5000)
    window.desk.toggleOutline()
    await expect.poll(() => kept).toHaveLength(1)
    expect(kept).toEqual([{ ...firstView, zoom: 1.25, outline: false, outlineWidth: 480 }])
  })

  test('keeps it at the end, though the hand did not rest', async () => {
    const { window, calls, emit } = openTestWindow([])
    await window.start()
    window.desk.zoom(1)
    emit('window.closing', {})
    await expect.poll(() => calls).toContain('window.readyToClose')
    expect(calls.indexOf('view.keep')).toBeLessThan(calls.indexOf('window.readyToClose'))
    expect(calls).toContain('view.keep')
  })

  test('opens a report at the place where it was left', async () => {
    const [first, second] = [reportOf(['甲'], ['乙丙']), reportOf(['丁'])]
    const { window } = openTestWindow([first, second])
    await window.start()
    await window.open(first.id)
    const chapter = first.chapters[1]
    if (!chapter) throw new Error('There is no second chapter.')
    window.state().session?.openChapter(chapter.id)
    const editor = window.state().session?.editorOf(chapter.id)
    if (editor) Transforms.select(editor, { path: [0, 0], offset: 1 })
    await Promise.resolve()
    window.moved(() => 4)
    await window.open(second.id)
    expect(window.state().scroll).toBeNull()
    await window.open(first.id)
    const session = window.state().session
    expect(session?.state().openChapter).toBe(chapter.id)
    expect(session?.editorOf(chapter.id).selection?.anchor.offset).toBe(1)
    expect(window.state().scroll).toBe(4)
  })
})

describe('settings', () => {
  test('hold at once and are kept', async () => {
    const kept: Settings[] = []
    const { window } = openTestWindow([], {
      'settings.keep': async (settings) => {
        kept.push(settings)
        return ok(null)
      },
    })
    await window.start()
    window.changeSettings({ pageProfile: 'office28' })
    expect(window.state().settings.pageProfile).toBe('office28')
    await expect.poll(() => kept).toEqual([{ ...firstSettings, pageProfile: 'office28' }])
  })

  test('that could not be kept go back, and it is said', async () => {
    const { window, toasts } = openTestWindow([], { 'settings.keep': async () => full })
    await window.start()
    window.changeSettings({ organization: '青杨区司法局' })
    await expect.poll(() => toasts).toHaveLength(1)
    expect(window.state().settings).toEqual(firstSettings)
  })
})

describe('closing', () => {
  test('where something cannot be saved is asked by the window alone', async () => {
    const report = reportOf(['甲'])
    const { window, calls, emit } = openTestWindow([report], { 'chapter.save': async () => full })
    await window.start()
    await window.open(report.id)
    const editor = window.state().session?.editorOf(report.chapters[0]?.id ?? newId())
    if (editor) Transforms.insertText(editor, '写', { at: { path: [0, 0], offset: 0 } })
    emit('window.closing', {})
    await expect.poll(() => window.state().dialog).toBe('unsaved')
    expect(calls).toContain('window.keepOpen')
    expect(calls).not.toContain('window.readyToClose')
    window.closeNow()
    expect(calls).toContain('window.readyToClose')
  })

  test('during an export asks, and can wait for its end', async () => {
    const report = reportOf(['甲'])
    const job = newId<JobId>()
    const { window, calls, emit } = openTestWindow([report], { 'export.pdf': async () => ok(job) })
    await window.start()
    await window.open(report.id)
    window.desk.exportPdf()
    await expect.poll(() => window.state().exporting?.stage).toBe('正在准备…')
    emit('window.closing', {})
    await expect.poll(() => window.state().dialog).toBe('still-exporting')
    window.closeAfterExport()
    expect(window.state().dialog).toBeNull()
    expect(calls).not.toContain('window.readyToClose')
    const result = ok({ fileName: '报告.pdf', pages: 1, warnings: [] })
    emit('export.finished', { job, result })
    await expect.poll(() => calls).toContain('window.readyToClose')
  })

  test('waits no longer where the export failed', async () => {
    const report = reportOf(['甲'])
    const job = newId<JobId>()
    const { window, calls, toasts, emit } = openTestWindow([report], {
      'export.pdf': async () => ok(job),
    })
    await window.start()
    await window.open(report.id)
    window.desk.exportPdf()
    await expect.poll(() => window.state().exporting?.stage).toBe('正在准备…')
    window.closeAfterExport()
    emit('export.finished', { job, result: full })
    await expect.poll(() => toasts).toHaveLength(1)
    expect(calls).not.toContain('window.readyToClose')
  })
})

describe('before an export', () => {
  const missing = [{ character: '𠀀', places: [] }]

  test('characters without a face are asked about, and it goes on where that is wanted', async () => {
    const report = reportOf(['甲'])
    const { window, calls } = openTestWindow([report], {
      'export.missing': async () => ok(missing),
    })
    await window.start()
    await window.open(report.id)
    window.desk.exportPdf()
    await expect.poll(() => window.state().missing).toEqual(missing)
    expect(calls).not.toContain('export.pdf')
    window.leaveExport()
    expect(window.state().missing).toBeNull()
    window.exportAnyway()
    await expect.poll(() => calls).toContain('export.pdf')
  })

  test('the check can be given up', async () => {
    const report = reportOf(['甲'])
    const answers: (() => void)[] = []
    const { window, calls } = openTestWindow([report], {
      'export.missing': () => new Promise((gives) => answers.push(() => gives(ok([])))),
    })
    await window.start()
    await window.open(report.id)
    window.desk.exportPdf()
    await expect.poll(() => answers).toHaveLength(1)
    expect(window.state().exporting?.stage).toContain('检查')
    window.cancelExport()
    expect(window.state().exporting).toBeNull()
    window.desk.exportPdf()
    await expect.poll(() => answers).toHaveLength(2)
    // The late answer of the first is not taken for that of the second.
    answers[0]?.()
    await Promise.resolve()
    expect(calls).not.toContain('export.pdf')
    answers[1]?.()
    await expect.poll(() => calls.filter((name) => name === 'export.pdf')).toHaveLength(1)
  })
})

describe('a fault', () => {
  test('of main is shown like one of the window; that of the window is logged too', async () => {
    const { window, calls, emit } = openTestWindow([])
    await window.start()
    emit('app.fault', { text: 'Error: main' })
    await expect.poll(() => window.state().fault).toEqual({ text: 'Error: main', saved: true })
    expect(calls).not.toContain('fault.log')
    window.closeFault()
    window.fault(new Error('page'))
    expect(calls).toContain('fault.log')
    expect(window.state().fault?.text).toContain('page')
  })

  test('is told once: what follows is only logged', async () => {
    const { window, calls } = openTestWindow([])
    await window.start()
    window.fault(new Error('first'))
    window.fault(new Error('second'))
    expect(window.state().fault?.text).toContain('first')
    expect(calls.filter((name) => name === 'fault.log')).toHaveLength(2)
  })

  test('after which the page was opened again is told, with a report of it', async () => {
    const { window, toasts, calls } = openTestWindow([], {}, { afterCrash: true })
    await window.start()
    expect(toasts[0]?.title).toBe('窗口刚才意外退出，已经重新打开。')
    toasts[0]?.action?.run()
    await expect.poll(() => toasts.at(-1)?.title).toContain('案头错误报告.txt')
    expect(calls).toContain('fault.saveReport')
  })
})
