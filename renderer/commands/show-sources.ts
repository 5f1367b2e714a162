import type { Command } from './command'

export const showSources: Command = {
  id: 'show-sources',
  title: '导入的原文件…',
  menu: '文件',
  when: ({ session }) => session !== null,
  run: ({ desk }) => desk.showSources(),
}
