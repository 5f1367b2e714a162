import type { Command } from './command'

export const newReport: Command = {
  id: 'new-report',
  title: '新建报告…',
  menu: '文件',
  shortcut: 'Mod+N',
  when: () => true,
  run: ({ desk }) => desk.newReport(),
}
