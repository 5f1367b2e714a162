import { join } from 'node:path'
import { fail, ok, type Failure, type Result } from '../../shared/model/failure'
import { checkpoint } from '../store/checkpoint'
import type { Readable, Writable } from '../store/database'
import { openStore, type Store } from '../store/open'
import { setAside } from '../store/set-aside'
import { acquireWindowLock, type Release } from '../store/window-lock'

/** The store of the data folder, or why there is none. */
export interface StoreAccess {
  readonly readable: () => Result<Readable>
  /** Fails where the store could only be opened for reading. */
  readonly writable: () => Result<Writable>
}

/** The window's store, which may be opened again after its cause was mended. */
export interface WindowStore extends StoreAccess {
  /** Why nothing can be read; null when reports can be shown. */
  readonly failure: () => Failure | null
  /** Why nothing can be written; null when all is well. */
  readonly readOnly: () => Failure | null
  readonly retry: () => void
  /** Puts a damaged store aside, untouched, and begins a new one. */
  readonly setAside: () => Result<null>
  readonly close: () => void
}

/** The log is moved into the file when nothing was written for this long, in milliseconds. */
const idle = 30_000

/** The store's file in a data folder. */
export function storeFile(folder: string): string {
  return join(folder, 'antou.db')
}

/** Opens the store of a data folder for the one window that may write to it. */
export function openWindowStore(folder: string, file = storeFile(folder)): WindowStore {
  let store: Store | null = null
  let release: Release | null = null
  let failure: Failure | null = null
  let readOnly: Failure | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const open = (): void => {
    const opened = lockAndOpen()
    failure = opened.ok ? null : opened.failure
    readOnly = null
    if (opened.ok) {
      store = opened.value
      return
    }
    if (!canStillBeRead.has(opened.failure.code)) return
    const reading = openStore(file, { readOnly: true })
    if (!reading.ok) return
    store = reading.value
    readOnly = opened.failure
    failure = null
  }
  const lockAndOpen = (): Result<Store> => {
    const locked = release ? ok(release) : acquireWindowLock(folder)
    if (!locked.ok) return locked
    release = locked.value
    return openStore(file)
  }
  const close = (): void => {
    clearTimeout(timer)
    store?.close()
    store = null
    release?.()
    release = null
  }
  const whenIdle = (db: Writable): void => {
    clearTimeout(timer)
    timer = setTimeout(() => checkpoint(db), idle)
    timer.unref?.()
  }
  open()
  return {
    readable: () => (store ? ok(store.readable) : refused(failure)),
    writable: () => {
      if (!store?.writable) return refused(readOnly ?? failure)
      whenIdle(store.writable)
      return ok(store.writable)
    },
    failure: () => failure,
    readOnly: () => readOnly,
    retry: () => {
      close()
      open()
    },
    setAside: () => {
      // Only what cannot be read: nobody's reports vanish from the list by a mistaken call.
      if (failure?.code !== 'store-corrupt') return refused(failure)
      store?.close()
      store = null
      const moved = setAside(file)
      open()
      return moved.ok ? ok(null) : moved
    },
    close,
  }
}

/** Where writing fails for these, what was written before may still be shown. */
const canStillBeRead: ReadonlySet<Failure['code']> = new Set<Failure['code']>([
  'store-read-only',
  'store-full',
  'store-unwritable',
  'store-locked',
])

function refused(failure: Failure | null): Result<never> {
  if (failure) return { ok: false, failure }
  return fail('store-unwritable', '数据文件没有打开。', '请关闭程序后重新启动。')
}
