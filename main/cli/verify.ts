import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { findDamage } from '../store/damage'
import type { Readable } from '../store/database'
import { findLostEvidence } from '../store/lost-evidence'
import { openStore } from '../store/open'
import { listReports } from '../store/reports'
import { storeCorrupt } from '../store/write-failure'
import { done, failed, type Command } from './command'
import { storePath } from './store-path'

/** Checks the store, or the backup that is named, to its last byte; changes nothing. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify [IN] [--db PATH]',
  options: { db: 'value' },
  operands: 0,
  moreOperands: 1,
  run: async ({ operands: [named], values }, { write }) => {
    const file = named === undefined ? storePath(values.get('db')) : resolve(named)
    if (!existsSync(file)) return failed(missing, file)
    const store = openStore(file, { readOnly: true })
    if (!store.ok) return failed(store.failure, file)
    try {
      const damage = damageIn(() => damageOf(store.value.readable))
      if (damage !== null) return failed({ ...storeCorrupt, message: damage }, file)
      await write(`完好，共${listReports(store.value.readable).length}份报告。\n`)
      return done
    } finally {
      store.value.close()
    }
  },
}

function damageOf(db: Readable): string | null {
  return findDamage(db) ?? findLostEvidence(db)
}

/** A page that cannot be read at all is damage too. */
function damageIn(find: () => string | null): string | null {
  try {
    return find()
  } catch {
    return '数据文件里有读不出来的地方。'
  }
}

const missing = {
  code: 'file-unreadable',
  message: '找不到这个数据文件。',
  action: '请核对文件的位置和名字，再试一次。',
} as const
