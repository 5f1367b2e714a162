import { chmodSync, copyFileSync, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { migrations } from '../../../main/store/migrations/index'
import { openStore } from '../../../main/store/open'
import { insertReport } from '../../../main/store/reports'
import { setSetting } from '../../../main/store/settings'
import { startChild } from './child'
import {
  bytesOf,
  codeOf,
  newStore,
  opened,
  report,
  storeWith,
  temporaryFolder,
  value,
} from './samples'

describe('a store of a newer version', () => {
  test.each([{ readOnly: false }, { readOnly: true }])(
    'is refused and left as it is to the byte, its log too (%o)',
    async (options) => {
      const file = storeWith(report())
      const child = startChild('newer', [file])
      expect(await child.line('')).toBe('opened')
      await child.ended
      const before = bytesOf(dirname(file))
      expect(before['store.db-wal']).not.toBe('')
      expect(codeOf(openStore(file, options))).toBe('store-newer')
      expect(bytesOf(dirname(file))).toEqual(before)
    },
  )

  test('is recognised by its header once the log is emptied', () => {
    const file = storeWith(report())
    const made = [...migrations, { version: migrations.length + 1 }]
    opened(file, { migrations: made.map(({ version }) => ({ version, up: () => {} })) }).close()
    expect(codeOf(openStore(file))).toBe('store-newer')
  })
})

describe('a store that another process holds', () => {
  test('is refused, and opens once it is free', async () => {
    const file = storeWith(report())
    const child = startChild('hold-lock', [file])
    await child.line('held')
    expect(codeOf(openStore(file, { patience: 50 }))).toBe('store-locked')
    child.process.stdin?.end()
    await child.ended
    expect(codeOf(openStore(file, { patience: 50 }))).toBe('ok')
  })

  test('gives a failure at the save, and saves once it is free', async () => {
    const file = storeWith(report())
    const { writable } = opened(file, { patience: 50 })
    const child = startChild('hold-lock', [file])
    await child.line('held')
    if (!writable) throw new Error('not writable')
    expect(codeOf(setSetting(writable, 'zoom', '120'))).toBe('store-locked')
    child.process.stdin?.end()
    await child.ended
    expect(codeOf(setSetting(writable, 'zoom', '120'))).toBe('ok')
  })

  test('can still be read', async () => {
    const { file, db } = newStore()
    value(insertReport(db, report()))
    const child = startChild('hold-lock', [file])
    await child.line('held')
    expect(codeOf(openStore(file, { readOnly: true, patience: 50 }))).toBe('ok')
    child.process.kill('SIGKILL')
    await child.ended
  })
})

describe('a place where nothing may be written', () => {
  test.each(['folder and file', 'file'])('a read-only %s opens for reading alone', async (what) => {
    const file = storeWith(report(), report({ year: 2024 }))
    forbidWriting(file, what === 'file' ? 0o777 : 0o555)
    expect(await asNobody(file, 'write')).toBe('store-read-only')
    expect(await asNobody(file, 'read')).toBe('reports 2')
  })

  test('what stands in the log alone is read too', async () => {
    const { file, db } = newStore()
    value(insertReport(db, report()))
    const copy = join(temporaryFolder(), 'store.db')
    for (const end of ['', '-wal']) copyFileSync(file + end, copy + end)
    forbidWriting(copy, 0o555)
    expect(await asNobody(copy, 'write')).toBe('store-read-only')
    expect(await asNobody(copy, 'read')).toBe('reports 1')
  })

  test('a store is not made in a read-only folder', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    expect(await asNobody(join(folder, 'store.db'), 'write')).toBe('store-read-only')
    expect(await asNobody(join(folder, 'new', 'store.db'), 'write')).toBe('store-read-only')
  })

  test('a file in place of the folder is said', () => {
    const folder = temporaryFolder()
    copyFileSync(import.meta.filename, join(folder, 'data'))
    expect(codeOf(openStore(join(folder, 'data', 'store.db')))).toBe('store-unwritable')
  })
})

test('two processes that make the same store at once get the same one', async () => {
  const file = join(temporaryFolder(), 'store.db')
  chmodSync(dirname(file), 0o777)
  const children = [1, 2, 3].map(() => startChild('nobody', [file, 'write']))
  const lines = await Promise.all(children.map((child) => child.line('')))
  expect(new Set(lines)).toEqual(new Set(['reports 0']))
  await Promise.all(children.map((child) => child.ended))
  expect(Object.keys(bytesOf(dirname(file))).filter((name) => name.includes('part'))).toEqual([])
})

async function asNobody(file: string, mode: 'read' | 'write'): Promise<string> {
  const child = startChild('nobody', [file, mode])
  await child.ended
  return child.lines.join('\n')
}

function forbidWriting(file: string, folderMode: number): void {
  const folder = dirname(file)
  for (const end of ['', '-wal']) if (existsSync(file + end)) chmodSync(file + end, 0o444)
  chmodSync(folder, folderMode)
}
