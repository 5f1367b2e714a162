import type { Command } from './command'

export const undo: Command = {
  id: 'undo',
  title: '撤销',
  menu: '编辑',
  shortcut: 'Mod+Z',
  tool: true,
  when: ({ session }) => session !== null && session.state().canUndo && !session.state().composing,
  run: ({ session }) => session?.undo(),
}
