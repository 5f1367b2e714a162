import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connection } from '../../../main/store/database'
import { openStore } from '../../../main/store/open'
import { insertReport, listReports, loadReport } from '../../../main/store/reports'
import {
  bytesOf,
  newStore,
  opened,
  report,
  storeWith,
  temporaryFolder,
  value,
  writing,
} from './samples'

describe('a new store', () => {
  test('is made with its folder, and nothing else is left in it', () => {
    const folder = join(temporaryFolder(), '案头 数据', 'deep')
    value(openStore(join(folder, 'store.db'))).close()
    expect(Object.keys(bytesOf(folder))).toEqual(['store.db'])
  })

  test('commits durably: WAL with FULL, nothing trusted', () => {
    const sqlite = connection(newStore().db)
    const settings = {
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      user_version: 4,
    }
    for (const [name, wanted] of Object.entries(settings)) {
      const found = sqlite.pragma(name, { simple: true })
      // A system without memory mapping answers nothing.
      expect(found ?? 0, name).toBe(wanted)
    }
  })

  test('runs on a SQLite without the WAL-reset bug', () => {
    const version = connection(newStore().db).prepare('SELECT sqlite_version()').pluck().get()
    const [major = 0, minor = 0, patch = 0] = String(version).split('.').map(Number)
    expect(major * 1_000_000 + minor * 1000 + patch).toBeGreaterThanOrEqual(3_051_003)
  })

  test('refuses to have its schema written by hand', () => {
    const sqlite = connection(newStore().db)
    sqlite.pragma('writable_schema = ON')
    expect(() => sqlite.exec('DELETE FROM sqlite_schema')).toThrow(/may not be modified/u)
  })

  test('holds only STRICT tables', () => {
    const tables = connection(newStore().db)
      .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
      .all() as { name: string; strict: number }[]
    const loose = tables.filter(({ name, strict }) => !name.startsWith('sqlite_') && !strict)
    expect(tables.length).toBeGreaterThan(5)
    expect(loose).toEqual([])
  })
})

describe('reading only', () => {
  test('a store that is not there reads as empty and is not made', () => {
    const file = join(temporaryFolder(), 'none', 'store.db')
    const store = opened(file, { readOnly: true })
    expect(listReports(store.readable)).toEqual([])
    expect(store.writable).toBeNull()
    expect(existsSync(dirname(file))).toBe(false)
  })

  test('what a writer commits is seen beside it at once', () => {
    const { file, db } = newStore()
    const reader = opened(file, { readOnly: true })
    const stored = report()
    value(insertReport(db, stored))
    expect(value(loadReport(reader.readable, stored.id))).toEqual(stored)
  })

  test('refuses to write', () => {
    const store = opened(storeWith(report()), { readOnly: true })
    const write = () => connection(store.readable).exec('DELETE FROM settings')
    expect(write).toThrow(/readonly/u)
  })
})

test('closing twice is harmless, and the log is gone afterwards', () => {
  const { file, store, db } = newStore()
  value(insertReport(db, report()))
  expect(existsSync(`${file}-wal`)).toBe(true)
  store.close()
  store.close()
  expect(existsSync(`${file}-wal`)).toBe(false)
})

test('a report is whole after closing and opening again', () => {
  const stored = report()
  const store = opened(storeWith(stored))
  expect(value(loadReport(writing(store), stored.id))).toEqual(stored)
})
