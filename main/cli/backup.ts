import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { backupTo } from '../store/backup'
import { openStore } from '../store/open'
import { done, failed, type Command } from './command'
import { storePath } from './store-path'

/** Copies the store to one file, checked before it takes its name; beside an open window too. */
export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup OUT [--db PATH]',
  options: { db: 'value' },
  operands: 1,
  run: async ({ operands: [target = ''], values }, { say }) => {
    const file = storePath(values.get('db'))
    if (!existsSync(file)) return failed(nothing, file)
    if (resolve(target) === file) return failed(sameFile, target)
    const store = openStore(file, { readOnly: true })
    if (!store.ok) return failed(store.failure, file)
    try {
      const copied = backupTo(store.value.readable, resolve(target))
      if (!copied.ok) return failed(copied.failure, target)
      say(`已备份到“${target}”，共${copied.value.bytes}字节，已核对完好。`)
      return done
    } finally {
      store.value.close()
    }
  },
}

const nothing = {
  code: 'file-unreadable',
  message: '还没有数据文件，没有可以备份的内容。',
  action: '请先在窗口里建立或导入报告。',
} as const

const sameFile = {
  code: 'target-unwritable',
  message: '备份不能写在数据文件自己上。',
  action: '请换一个位置或文件名。',
} as const
