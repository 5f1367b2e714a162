import type { Command } from './command'

export const goToHeading: Command = {
  id: 'go-to-heading',
  title: '定位标题…',
  menu: '编辑',
  shortcut: 'Mod+G',
  anywhere: true,
  when: ({ session }) => session !== null && !session.state().composing,
  run: ({ desk }) => desk.goToHeading(),
}
