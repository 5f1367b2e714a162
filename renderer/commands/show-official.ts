import type { Command } from './command'

export const showOfficial: Command = {
  id: 'show-official',
  title: '公文要素…',
  menu: '文件',
  when: ({ session }) => session !== null && !session.state().composing,
  run: ({ desk }) => desk.showOfficial(),
}
