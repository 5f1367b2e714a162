import type { Command } from './command'

export const check: Command = {
  id: 'check',
  title: '检查',
  menu: '文件',
  shortcut: 'F7',
  anywhere: true,
  tool: true,
  when: ({ session }) => session !== null,
  run: ({ desk }) => desk.toggleCheck(),
}
