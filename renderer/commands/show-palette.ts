import type { Command } from './command'

export const showPalette: Command = {
  id: 'show-palette',
  title: '命令…',
  menu: '查看',
  shortcut: 'Mod+Shift+P',
  when: () => true,
  run: ({ desk }) => desk.showPalette(),
}
