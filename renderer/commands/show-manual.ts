import type { Command } from './command'

export const showManual: Command = {
  id: 'show-manual',
  title: '使用手册',
  menu: '帮助',
  shortcut: 'F1',
  when: () => true,
  run: ({ desk }) => desk.showManual(),
}
