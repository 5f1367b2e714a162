import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkingHandlers } from '../../../main/services/checking'
import { openWindowStore } from '../../../main/services/store-access'
import { backupTo } from '../../../main/store/backup'
import type { Readable } from '../../../main/store/database'
import { insertReport } from '../../../main/store/reports'
import { restoreFrom } from '../../../main/store/restore'
import { getSetting, setSetting } from '../../../main/store/settings'
import { noNotes, type CheckNotes } from '../../../shared/model/check-notes'
import type { Report } from '../../../shared/model/report'
import { opened, report, storeWith, temporaryFolder, value } from '../store/samples'

const organization = '云岭区司法局'
const own = report({ organization, year: 2025 })
const notes: CheckNotes = {
  ignored: [{ rule: 'figures/rate', block: 'b1', quote: '89%', reason: '原文如此' }],
  scopes: [{ question: '行政拘留 人 821 731', same: false }],
  withInfo: true,
}

function desk(...others: readonly Report[]) {
  const file = storeWith(own)
  const store = openWindowStore(dirname(file), file)
  onTestFinished(store.close)
  const db = value(store.writable())
  for (const other of others) value(insertReport(db, other))
  return { db, file, ...checkingHandlers(store) }
}

test('what was decided about findings is read again, as it was kept', async () => {
  const kept = desk()
  const first = value(await kept['check.read']({ report: own.id }))
  expect(first).toEqual({ notes: noNotes, unreadable: false, prior: null })
  value(await kept['check.keep']({ report: own.id, notes }))
  expect(value(await kept['check.read']({ report: own.id })).notes).toEqual(notes)
})

test('a list of findings that were ignored before there were other notes is read', async () => {
  const kept = desk()
  value(setSetting(kept.db, `ignored.${own.id}`, JSON.stringify(notes.ignored)))
  const read = value(await kept['check.read']({ report: own.id }))
  expect(read.notes).toEqual({ ...noNotes, ignored: notes.ignored })
})

test.each(['{', '{"ignored": 5}', 'null'])(
  'notes that cannot be read (%s) are told of and never written over',
  async (text) => {
    const kept = desk()
    const key = `ignored.${own.id}`
    value(setSetting(kept.db, key, text))
    const read = value(await kept['check.read']({ report: own.id }))
    expect(read).toMatchObject({ notes: noNotes, unreadable: true })
    value(await kept['check.keep']({ report: own.id, notes }))
    expect(getSetting(kept.db, `${key}.unreadable.1`)).toBe(text)
    expect(value(await kept['check.read']({ report: own.id })).notes).toEqual(notes)
    value(setSetting(kept.db, key, '['))
    value(await kept['check.keep']({ report: own.id, notes }))
    expect(getSetting(kept.db, `${key}.unreadable.1`)).toBe(text)
    expect(getSetting(kept.db, `${key}.unreadable.2`)).toBe('[')
  },
)

test('last year’s report of the same organisation stands beside it, and no other', async () => {
  const before = report({ organization, year: 2024, title: '上年报告' })
  const kept = desk(
    report({ organization, year: 2023 }),
    report({ organization: '青杨市水务局', year: 2024 }),
    before,
  )
  expect(value(await kept['check.read']({ report: own.id })).prior?.id).toBe(before.id)
  expect(value(await kept['check.read']({ report: before.id })).prior?.year).toBe(2023)
})

test('what was decided follows the report into a backup and back', async () => {
  const kept = desk()
  value(await kept['check.keep']({ report: own.id, notes }))
  const folder = temporaryFolder()
  const [copy, back] = [join(folder, 'copy.db'), join(folder, 'back.db')]
  value(backupTo(kept.db, copy))
  value(restoreFrom(copy, back))
  const db: Readable = opened(back).readable
  expect(JSON.parse(getSetting(db, `ignored.${own.id}`) ?? '')).toEqual(notes)
})
