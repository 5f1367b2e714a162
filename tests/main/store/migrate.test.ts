import { readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { connection } from '../../../main/store/database'
import { migrations } from '../../../main/store/migrations/index'
import type { Migration } from '../../../main/store/migrations/migration'
import { openStore } from '../../../main/store/open'
import { loadReport } from '../../../main/store/reports'
import { bytesOf, codeOf, opened, report, storeWith, value, writing } from './samples'

const newest = migrations.at(-1)?.version ?? 0
const next: Migration = {
  version: newest + 1,
  up: (db) => db.exec('CREATE TABLE notes (text TEXT NOT NULL) STRICT'),
}
const failing: Migration = {
  version: newest + 2,
  up: (db) => {
    db.exec('CREATE TABLE drafts (text TEXT NOT NULL) STRICT; DELETE FROM chapters')
    throw new Error('a fault in a migration')
  },
}

test('the migrations are numbered 1, 2, 3 … without a gap', () => {
  expect(migrations.map((each) => each.version)).toEqual(migrations.map((_, index) => index + 1))
})

describe('a store of an older version', () => {
  test('is copied before it is migrated, and the copy opens by itself', () => {
    const stored = report()
    const file = storeWith(stored)
    const store = opened(file, { migrations: [...migrations, next] })
    expect(version(writing(store))).toBe(newest + 1)
    expect(value(loadReport(store.readable, stored.id))).toEqual(stored)
    const [copy = ''] = readdirSync(join(dirname(file), 'backups'))
    expect(copy).toMatch(new RegExp(`^store-v${newest}-\\d{4}-\\d\\d-\\d\\d\\.db$`, 'u'))
    const old = opened(join(dirname(file), 'backups', copy))
    expect(version(writing(old))).toBe(newest)
    expect(value(loadReport(old.readable, stored.id))).toEqual(stored)
  })

  test('from before there were registers holds its reports, with empty ones', () => {
    const stored = report()
    const file = storeWith(stored)
    const before = opened(file)
    connection(writing(before)).exec(
      'DROP TABLE indicators; DROP TABLE department_forms; PRAGMA user_version = 2',
    )
    before.close()
    const store = opened(file)
    expect(version(writing(store))).toBe(newest)
    expect(value(loadReport(store.readable, stored.id))).toEqual(stored)
  })

  test('is left at the last whole step where a later one throws', () => {
    const stored = report()
    const file = storeWith(stored)
    expect(() => openStore(file, { migrations: [...migrations, next, failing] })).toThrow(
      /a fault/u,
    )
    const store = opened(file, { migrations: [...migrations, next] })
    expect(version(writing(store))).toBe(newest + 1)
    expect(value(loadReport(store.readable, stored.id))).toEqual(stored)
    const drafts = "SELECT count(*) FROM sqlite_schema WHERE name = 'drafts'"
    expect(connection(store.readable).prepare(drafts).pluck().get()).toBe(0)
  })

  test('is not touched where the copy cannot be made', () => {
    const file = storeWith(report())
    writeFileSync(join(dirname(file), 'backups'), 'in the way')
    const before = bytesOf(dirname(file))['store.db']
    expect(codeOf(openStore(file, { migrations: [...migrations, next] }))).toBe('store-unwritable')
    expect(bytesOf(dirname(file))['store.db']).toBe(before)
    expect(version(writing(opened(file)))).toBe(newest)
  })

  test('an earlier copy of the same day stays', () => {
    const file = storeWith(report())
    expect(() =>
      openStore(file, { migrations: [...migrations, { ...failing, version: newest + 1 }] }),
    ).toThrow()
    opened(file, { migrations: [...migrations, next] })
    expect(readdirSync(join(dirname(file), 'backups'))).toHaveLength(2)
  })

  test('is not changed by reading: it says what to do', () => {
    const file = storeWith(report())
    const options = { readOnly: true, migrations: [...migrations, next] }
    expect(codeOf(openStore(file, options))).toBe('store-read-only')
  })
})

test('a store of this version is opened without a copy', () => {
  const file = storeWith(report())
  opened(file)
  expect(Object.keys(bytesOf(dirname(file))).filter((name) => name.startsWith('backups'))).toEqual(
    [],
  )
})

function version(db: ReturnType<typeof writing>): unknown {
  return connection(db).pragma('user_version', { simple: true })
}
