import type { Handlers } from '../../shared/contract/call'
import type { keeping } from '../../shared/contract/settings'
import { ok, type Result } from '../../shared/model/failure'
import type { ReportId } from '../../shared/model/ids'
import {
  firstView,
  keptView,
  lengthTarget,
  place,
  windowPlace,
  type View,
  type WindowPlace,
} from '../../shared/model/remembered'
import { firstSettings, keptSettings, type Settings } from '../../shared/model/settings'
import type { Readable } from '../store/database'
import { getSetting, setSetting } from '../store/settings'
import { withoutWaiting } from '../store/without-waiting'
import type { StoreAccess } from './store-access'

/** What the user set and what the window remembers: a key of the store for each, its value JSON. */
export function settingsHandlers(store: StoreAccess): Handlers<typeof keeping> {
  return {
    'settings.keep': (settings) => keepAll(store, 'setting', settings),
    'view.keep': (view) => keepAll(store, 'view', view),
    'place.read': ({ report }) => {
      const db = store.readable()
      return db.ok ? ok(place.safeParse(read(db.value, placeKey(report))).data ?? null) : db
    },
    'place.keep': ({ report, place: at }) => keep(store, placeKey(report), at),
    'target.read': ({ report }) => {
      const db = store.readable()
      if (!db.ok) return db
      // A first version had one target for all reports: it holds where a report has none of its own.
      const kept = read(db.value, targetKey(report)) ?? read(db.value, 'setting.target')
      return ok(lengthTarget.safeParse(kept).data ?? 0)
    },
    'target.keep': ({ report, target }) => keep(store, targetKey(report), target),
  }
}

/** The settings now; those of the first start where there is no store. */
export function readSettings(store: StoreAccess): Settings {
  return keptSettings.parse(readAll(store, 'setting', firstSettings))
}

export function readView(store: StoreAccess): View {
  return keptView.parse(readAll(store, 'view', firstView))
}

/** Where the window stood when it was closed; null at the first start. */
export function readWindowPlace(store: StoreAccess): WindowPlace | null {
  const db = store.readable()
  return db.ok ? (windowPlace.safeParse(read(db.value, windowKey)).data ?? null) : null
}

export function keepWindowPlace(store: StoreAccess, at: WindowPlace): Result<null> {
  return keep(store, windowKey, at)
}

const windowKey = 'window'

function placeKey(report: ReportId): string {
  return `place.${report}`
}

function targetKey(report: ReportId): string {
  return `setting.target.${report}`
}

function readAll(store: StoreAccess, area: string, first: object): Record<string, unknown> {
  const db = store.readable()
  if (!db.ok) return {}
  return Object.fromEntries(
    Object.keys(first).map((key) => [key, read(db.value, `${area}.${key}`)]),
  )
}

function read(db: Readable, key: string): unknown {
  const text = getSetting(db, key)
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function keepAll(store: StoreAccess, area: string, values: object): Result<null> {
  for (const [key, value] of Object.entries(values)) {
    const kept = keep(store, `${area}.${key}`, value)
    if (!kept.ok) return kept
  }
  return ok(null)
}

function keep(store: StoreAccess, key: string, value: unknown): Result<null> {
  const db = store.writable()
  if (!db.ok) return db
  const text = JSON.stringify(value)
  if (getSetting(db.value, key) === text) return ok(null)
  const write = (): Result<null> => setSetting(db.value, key, text)
  // What is only remembered is not worth a window that stands still while another program holds
  // the store; what the user set is.
  return key.startsWith('setting.') ? write() : withoutWaiting(db.value, write)
}
