import type { Command } from './command'

export const importFile: Command = {
  id: 'import-file',
  title: '导入文件…',
  menu: '文件',
  shortcut: 'Mod+O',
  when: () => true,
  run: ({ desk }) => desk.importFile(),
}
