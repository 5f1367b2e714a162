import type { Command } from './command'

export const redo: Command = {
  id: 'redo',
  title: '恢复',
  menu: '编辑',
  shortcut: 'Mod+Y',
  tool: true,
  when: ({ session }) => session !== null && session.state().canRedo && !session.state().composing,
  run: ({ session }) => session?.redo(),
}
