import type { Command } from './command'

export const openExample: Command = {
  id: 'open-example',
  title: '打开示例',
  menu: '文件',
  when: () => true,
  run: ({ desk }) => desk.openExample(),
}
