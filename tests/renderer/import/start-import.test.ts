import { describe, expect, test } from 'vitest'
import { startImport } from '../../../renderer/import/start-import'
import type { ImportState } from '../../../renderer/import/import-state'
import type { Connection } from '../../../renderer/api/connection'
import type { ImportPreview } from '../../../shared/contract/importing'
import { fail, ok } from '../../../shared/model/failure'
import { newId, type JobId } from '../../../shared/model/ids'
import { reportOf } from '../session/desk'
import { openTestWindow } from '../shell/test-main'

const draft = { title: null, organization: null, year: null, head: null }
const preview: ImportPreview = {
  file: '上年.txt',
  format: 'txt',
  source: [],
  draft: { ...draft, blocks: [], figures: [], warnings: [] },
  renumbered: [],
  known: null,
}

describe('an import', () => {
  test('goes from the file over the review to the open report', async () => {
    const report = reportOf(['甲'])
    const job = newId<JobId>()
    const main = openTestWindow([report], { 'import.parse': async () => ok(job) })
    await main.window.start()
    await main.window.importFile(new File(['正文'], '上年.txt'))
    expect(main.window.state()).toMatchObject({ screen: 'import', importing: { kind: 'parsing' } })
    main.emit('import.parsed', { job, result: ok(preview) })
    expect(main.window.state().importing?.kind).toBe('review')
    await main.window.acceptImport([])
    expect(main.window.state()).toMatchObject({ screen: 'report', importing: null })
  })

  test('says why a file cannot be read, and goes back', async () => {
    const job = newId<JobId>()
    const main = openTestWindow([], { 'import.parse': async () => ok(job) })
    await main.window.start()
    await main.window.importFile(new File([''], '空.txt'))
    main.emit('import.parsed', { job, result: fail('file-empty', '文件是空的。', '请另选。') })
    expect(main.window.state().importing).toMatchObject({ kind: 'failed', file: '空.txt' })
    main.window.cancelImport()
    expect(main.window.state()).toMatchObject({ screen: 'library', importing: null })
  })

  test('keeps the review where accepting fails', async () => {
    const job = newId<JobId>()
    const main = openTestWindow([], {
      'import.parse': async () => ok(job),
      'import.accept': async () => fail('store-full', '磁盘满了。', '请清理。'),
    })
    await main.window.start()
    await main.window.importFile(new File(['正文'], '上年.txt'))
    main.emit('import.parsed', { job, result: ok(preview) })
    await main.window.acceptImport([])
    expect(main.window.state().importing).toMatchObject({ kind: 'review', accepting: false })
    expect(main.toasts[0]?.title).toBe('磁盘满了。')
  })

  test('given up goes back to the screen that it came from', async () => {
    const report = reportOf(['甲'])
    const main = openTestWindow([report])
    await main.window.start()
    await main.window.open(report.id)
    for (const screen of ['report', 'library'] as const) {
      if (screen === 'library') main.window.desk.showLibrary()
      await main.window.importFile(new File(['正文'], '上年.txt'))
      await main.window.importFile(new File(['正文'], '前年.txt'))
      main.window.cancelImport()
      expect(main.window.state().screen).toBe(screen)
    }
  })

  test('of a huge file never reads it', async () => {
    const file = new File([], '大.txt')
    Object.defineProperty(file, 'size', { value: 200 * 1024 * 1024 })
    const states: ImportState[] = []
    await startImport(unreachable, file, (state) => states.push(state)).begun
    expect(states.at(-1)).toMatchObject({ kind: 'failed', failure: { code: 'file-too-large' } })
  })

  test('given up while it is parsed tells nothing more and lets main forget it', async () => {
    const job = newId<JobId>()
    const main = openTestWindow([], { 'import.parse': async () => ok(job) })
    await main.window.start()
    await main.window.importFile(new File(['正文'], '上年.txt'))
    main.window.cancelImport()
    main.emit('import.parsed', { job, result: ok(preview) })
    expect(main.window.state()).toMatchObject({ screen: 'library', importing: null })
    expect(main.calls).toContain('import.discard')
  })
})

const unreachable: Connection = {
  api: new Proxy({} as Connection['api'], {
    get: () => {
      throw new Error('Main was called.')
    },
  }),
  on: () => () => undefined,
}
