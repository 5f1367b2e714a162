import type { Handlers } from '../../shared/contract/call'
import type { writing } from '../../shared/contract/writing'
import { saveBlocks, saveTexts } from '../store/chapters'
import { applyStructure } from '../store/structure'
import type { StoreAccess } from './store-access'

/** Saves of an open report. Each answers when its transaction is durable. */
export function writingHandlers(store: StoreAccess): Handlers<typeof writing> {
  return {
    'chapter.save': (save) => {
      const db = store.writable()
      return db.ok ? saveBlocks(db.value, save) : db
    },
    'chapters.save': ({ report, texts }) => {
      const db = store.writable()
      return db.ok ? saveTexts(db.value, report, texts) : db
    },
    'structure.apply': (change) => {
      const db = store.writable()
      return db.ok ? applyStructure(db.value, change) : db
    },
  }
}
