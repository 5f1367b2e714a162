import type { Command } from './command'

/** A web page of the whole report; 导出公开稿 gives that of the public edition. */
export const exportHtml: Command = {
  id: 'export-html',
  title: '导出网页…',
  menu: '文件',
  when: ({ session }) => session !== null && !session.state().composing,
  run: ({ desk }) => desk.exportHtml(),
}
