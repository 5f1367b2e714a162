import { basename } from 'node:path'
import type { Handlers } from '../../shared/contract/call'
import type { words } from '../../shared/contract/words'
import { ok } from '../../shared/model/failure'
import { writeTarget } from '../export/write-target'
import { wordsXlsx } from '../export/xlsx/words-xlsx'
import { readSettings } from './settings'
import type { StoreAccess } from './store-access'

export interface WordsParts {
  readonly store: StoreAccess
  /** Asks for the file to write, with a name to begin from; null where the user gave up. */
  readonly chooseTarget: (suggested: string) => Promise<string | null>
}

/** The office's list of words as a file that other programs open. */
export function wordsHandlers({ store, chooseTarget }: WordsParts): Handlers<typeof words> {
  return {
    'words.export': async () => {
      const target = await chooseTarget('单位用词表.xlsx')
      if (target === null) return ok(null)
      const written = await writeTarget(target, wordsXlsx(readSettings(store).words))
      return written.ok ? ok(basename(target)) : written
    },
  }
}
