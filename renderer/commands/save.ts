import type { Command } from './command'

/** Saving goes by itself; this one is for the hand that is used to the key. */
export const save: Command = {
  id: 'save',
  title: '立即保存',
  menu: '文件',
  shortcut: 'Mod+S',
  when: ({ session }) => session !== null && !session.state().composing,
  run: ({ session }) => {
    if (session?.state().save.kind === 'failed') session.retry()
    else void session?.flush()
  },
}
