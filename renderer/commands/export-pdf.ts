import type { Command } from './command'

export const exportPdf: Command = {
  id: 'export-pdf',
  title: '导出 PDF…',
  short: '导出 PDF',
  menu: '文件',
  shortcut: 'Mod+Shift+E',
  tool: true,
  when: ({ session }) => session !== null && !session.state().composing,
  run: ({ desk }) => desk.exportPdf(),
}
