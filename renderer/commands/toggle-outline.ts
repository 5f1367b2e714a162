import type { Command } from './command'

export const toggleOutline: Command = {
  id: 'toggle-outline',
  title: '大纲',
  menu: '查看',
  shortcut: 'Mod+Shift+L',
  tool: true,
  when: ({ session }) => session !== null,
  run: ({ desk }) => desk.toggleOutline(),
}
