import type { Command } from './command'

/** Plain text of the whole report; 导出公开稿 gives that of the public edition. */
export const exportText: Command = {
  id: 'export-txt',
  title: '导出纯文本…',
  menu: '文件',
  when: ({ session }) => session !== null && !session.state().composing,
  run: ({ desk }) => desk.exportText(),
}
