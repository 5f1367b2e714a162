import type { Command } from './command'

/** 公开稿: first shows what it leaves out. */
export const exportPublic: Command = {
  id: 'export-public',
  title: '导出公开稿…',
  menu: '文件',
  when: ({ session }) => session !== null && !session.state().composing,
  run: ({ desk }) => desk.showPublic(),
}
