import type { Command } from './command'

export const exportDraft: Command = {
  id: 'export-draft',
  title: '导出草稿 PDF（带行号）…',
  menu: '文件',
  when: ({ session }) => session !== null && !session.state().composing,
  run: ({ desk }) => desk.exportDraft(),
}
