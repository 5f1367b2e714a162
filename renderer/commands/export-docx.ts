import type { Command } from './command'

export const exportDocx: Command = {
  id: 'export-docx',
  title: '导出 Word…',
  short: '导出 Word',
  menu: '文件',
  shortcut: 'Mod+Shift+W',
  tool: true,
  when: ({ session }) => session !== null && !session.state().composing,
  run: ({ desk }) => desk.exportDocx(),
}
