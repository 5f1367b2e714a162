import type { Command } from './command'

export const showLibrary: Command = {
  id: 'show-library',
  title: '全部报告',
  menu: '文件',
  when: () => true,
  run: ({ desk }) => desk.showLibrary(),
}
