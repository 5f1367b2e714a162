import type { Command } from './command'

export const showSettings: Command = {
  id: 'show-settings',
  title: '设置…',
  menu: '文件',
  when: () => true,
  run: ({ desk }) => desk.showSettings(),
}
