import { dirname } from 'node:path'
import { restoreFrom } from '../store/restore'
import { windowLockHeld } from '../store/window-lock'
import { done, failed, type Command } from './command'
import { storePath } from './store-path'

/** Puts a backup in the place of the store, which is kept under another name. */
export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore IN [--db PATH]',
  options: { db: 'value' },
  operands: 1,
  run: async ({ operands: [source = ''], values }, { say }) => {
    const file = storePath(values.get('db'))
    if (windowLockHeld(dirname(file))) return failed(windowOpen)
    const restored = restoreFrom(source, file)
    if (!restored.ok) return failed(restored.failure, source)
    const { kept } = restored.value
    say(`已从“${source}”恢复${kept === null ? '' : `，原来的数据留在“${kept}”`}。`)
    return done
  },
}

const windowOpen = {
  code: 'window-open',
  message: '案头的窗口正开着，不能恢复数据。',
  action: '请先关闭窗口，再试一次。',
} as const
