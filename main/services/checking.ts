import type { Handlers } from '../../shared/contract/call'
import type { checking } from '../../shared/contract/checking'
import { ok } from '../../shared/model/failure'
import { ignoredList } from '../../shared/model/ignored'
import { getSetting, setSetting } from '../store/settings'
import type { StoreAccess } from './store-access'

/** The findings that the user left as they are: one key of the store for each report, its value JSON. */
export function checkingHandlers(store: StoreAccess): Handlers<typeof checking> {
  return {
    'ignored.read': ({ report }) => {
      const db = store.readable()
      return db.ok ? ok(parsed(getSetting(db.value, `ignored.${report}`))) : db
    },
    'ignored.keep': ({ report, ignored }) => {
      const db = store.writable()
      return db.ok ? setSetting(db.value, `ignored.${report}`, JSON.stringify(ignored)) : db
    },
  }
}

function parsed(text: string | null) {
  if (text === null) return []
  try {
    return ignoredList.safeParse(JSON.parse(text)).data ?? []
  } catch {
    return []
  }
}
