import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openLog } from '../../../main/app/log'
import { saveFaultReport } from '../../../main/services/faults'
import { chapter, report, storeWith } from '../store/samples'

const words = '独一无二的一句话'

test('the report of a fault tells what mends the program, and no word of a report', async () => {
  const storeFile = storeWith(report({ chapters: [chapter('主要举措', words)] }))
  const log = openLog(dirname(storeFile))
  log.write('start', '0.1.0')
  const target = join(dirname(storeFile), '错误报告.txt')
  const saved = await saveFaultReport(
    { version: '0.1.0', storeFile, log, chooseTarget: async () => target },
    `Error: Cannot find {"text":"${words}"}\n    at Slate.apply (editor.ts:12)`,
  )
  expect(saved).toEqual({ ok: true, value: '错误报告.txt' })
  const text = readFileSync(target, 'utf8')
  for (const part of [
    '案头 0.1.0',
    process.platform,
    'editor.ts:12',
    'store, version',
    ' start 0.1.0',
  ]) {
    expect(text).toContain(part)
  }
  expect(text).toMatch(/antou\.db: \d+ bytes/u)
  expect(text).not.toContain(words.slice(0, 4))
  expect(text).toMatch(/^\uFEFF案头错误报告\r\n/u)
})

test('given up in the dialog, nothing is written; where it cannot be written, it is said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'antou-faults-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const parts = { version: '0', storeFile: join(folder, 'antou.db'), log: openLog(folder) }
  expect(await saveFaultReport({ ...parts, chooseTarget: async () => null }, 'x')).toEqual({
    ok: true,
    value: null,
  })
  const nowhere = join(folder, 'nothing', 'a.txt')
  expect(await saveFaultReport({ ...parts, chooseTarget: async () => nowhere }, 'x')).toMatchObject(
    {
      ok: false,
      failure: { code: 'target-unwritable' },
    },
  )
})
