import * as fc from 'fast-check'
import { dirname } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  keepWindowPlace,
  readSettings,
  readView,
  readWindowPlace,
  settingsHandlers,
} from '../../../main/services/settings'
import { openWindowStore, type WindowStore } from '../../../main/services/store-access'
import { connection } from '../../../main/store/database'
import { setSetting } from '../../../main/store/settings'
import { withoutWaiting } from '../../../main/store/without-waiting'
import { newId, type ReportId } from '../../../shared/model/ids'
import { firstView, place, view, windowPlace } from '../../../shared/model/remembered'
import { firstOwnProfile, profileNames } from '../../../shared/model/page-profile'
import { firstSettings, settings } from '../../../shared/model/settings'
import { startChild } from '../store/child'
import type { OfficeWord, WordKind } from '../../../shared/model/office-words'
import { report, storeWith } from '../store/samples'

const files = new WeakMap<WindowStore, string>()

function store(): WindowStore {
  const file = storeWith(report())
  const opened = openWindowStore(dirname(file), file)
  files.set(opened, file)
  onTestFinished(opened.close)
  return opened
}

function fileOf(opened: WindowStore): string {
  return files.get(opened) ?? ''
}

test('a fresh store has the first settings and the first view', () => {
  const fresh = store()
  expect(readSettings(fresh)).toEqual(firstSettings)
  expect(readView(fresh)).toEqual(firstView)
  expect(readWindowPlace(fresh)).toBeNull()
})

function word(kind: WordKind): OfficeWord {
  const days = { from: '2024-01-01', until: '' }
  return { wrong: '法治办', right: '法治建设办公室', ...days, note: '', kind }
}

test('words that were kept before they had a kind are to be written otherwise', () => {
  const old = store()
  const db = old.writable()
  if (!db.ok) throw new Error(db.failure.message)
  const { kind: _none, ...before } = word('用词')
  setSetting(db.value, 'setting.words', JSON.stringify([before]))
  expect(readSettings(old).words).toEqual([word('用词')])
})

test('what is set is read again', async () => {
  const kept = store()
  const handlers = settingsHandlers(kept)
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        organization: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.trim()),
        signature: fc.constantFrom('', '青杨区司法局'),
        pageProfile: fc.constantFrom(...profileNames, firstOwnProfile),
        profiles: fc.constantFrom([], [firstOwnProfile, { ...firstOwnProfile, name: '旧机器' }]),
        words: fc.constantFrom([], [word('用词')], [word('不公开'), word('用词')]),
      }),
      async (set) => {
        expect(await handlers['settings.keep'](settings.parse(set))).toMatchObject({ ok: true })
        expect(readSettings(kept)).toEqual(set)
      },
    ),
    { numRuns: 30 },
  )
})

test('each value that makes no sense is as at the first start, and the others hold', () => {
  const broken = store()
  const db = broken.writable()
  if (!db.ok) throw new Error(db.failure.message)
  setSetting(db.value, 'setting.organization', '"青杨区司法局"')
  setSetting(db.value, 'setting.pageProfile', '"letter"')
  setSetting(db.value, 'setting.signature', '{')
  setSetting(db.value, 'view.zoom', '99')
  setSetting(db.value, 'view.outline', 'false')
  setSetting(db.value, 'window', '{"x":"left"}')
  expect(readSettings(broken)).toEqual({ ...firstSettings, organization: '青杨区司法局' })
  expect(readView(broken)).toEqual({ ...firstView, outline: false })
  expect(readWindowPlace(broken)).toBeNull()
})

test('each report has a target of its own, and what was one for all holds where none was set', async () => {
  const kept = store()
  const handlers = settingsHandlers(kept)
  const [one, other] = [newId<ReportId>(), newId<ReportId>()]
  const target = (of: ReportId) => handlers['target.read']({ report: of })
  expect(await target(one)).toEqual({ ok: true, value: 0 })
  await handlers['target.keep']({ report: one, target: 8000 })
  expect(await target(one)).toEqual({ ok: true, value: 8000 })
  expect(await target(other)).toEqual({ ok: true, value: 0 })
  const db = kept.writable()
  if (!db.ok) throw new Error(db.failure.message)
  setSetting(db.value, 'setting.target', '5000')
  expect(await target(one)).toEqual({ ok: true, value: 8000 })
  expect(await target(other)).toEqual({ ok: true, value: 5000 })
  await handlers['target.keep']({ report: other, target: 0 })
  expect(await target(other)).toEqual({ ok: true, value: 0 })
})

describe('remembered', () => {
  const at = place.parse({ chapter: newId(), block: newId(), offset: 12, scroll: 30.5 })
  const [first, second] = [newId<ReportId>(), newId<ReportId>()]

  test('a place for each report', async () => {
    const kept = settingsHandlers(store())
    expect(await kept['place.read']({ report: first })).toEqual({ ok: true, value: null })
    await kept['place.keep']({ report: first, place: at })
    expect(await kept['place.read']({ report: first })).toEqual({ ok: true, value: at })
    expect(await kept['place.read']({ report: second })).toEqual({ ok: true, value: null })
  })

  test('the view', async () => {
    const kept = store()
    const now = view.parse({ ...firstView, zoom: 1.5, facesRead: ['楷体'] })
    await settingsHandlers(kept)['view.keep'](now)
    expect(readView(kept)).toEqual(now)
  })

  test('where the window stood', () => {
    const kept = store()
    const stood = { x: -5, y: 8, width: 1000, height: 700, maximized: true, fullScreen: false }
    keepWindowPlace(kept, windowPlace.parse(stood))
    expect(readWindowPlace(kept)).toEqual(stood)
  })
})

test('what is only remembered fails at once where another process holds the store', async () => {
  const held = store()
  const db = held.writable()
  if (!db.ok) throw new Error(db.failure.message)
  const patience = () => connection(db.value).pragma('busy_timeout', { simple: true })
  expect(withoutWaiting(db.value, patience)).toBe(0)
  expect(patience()).toBe(3000)
  const holder = startChild('hold-lock', [fileOf(held)])
  await holder.line('held')
  expect(await settingsHandlers(held)['view.keep']({ ...firstView, zoom: 2 })).toMatchObject({
    ok: false,
    failure: { code: 'store-locked' },
  })
  expect(patience()).toBe(3000)
  holder.process.stdin?.end()
  await holder.ended
})
