import type { Handlers } from '../../shared/contract/call'
import type { handing } from '../../shared/contract/handing'
import type { Emit } from './emit'
import { keepHanding } from './handing-store'
import type { StoreAccess } from './store-access'

export interface HandingParts {
  readonly store: StoreAccess
  readonly emit: Emit
}

/** When the editions of a report are due and who gets them. */
export function handingHandlers({ store, emit }: HandingParts): Handlers<typeof handing> {
  return {
    'handing.keep': ({ report, handing: value }) => {
      const db = store.writable()
      if (!db.ok) return db
      const kept = keepHanding(db.value, report, value)
      if (kept.ok) emit('library.changed', {})
      return kept
    },
  }
}
