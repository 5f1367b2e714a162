import type { Command } from './command'

export const preview: Command = {
  id: 'preview',
  title: '预览',
  menu: '文件',
  shortcut: 'Mod+F2',
  anywhere: true,
  tool: true,
  when: ({ session }) => session !== null,
  run: ({ desk }) => desk.togglePreview(),
}
