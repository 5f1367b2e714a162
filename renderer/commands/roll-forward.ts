import type { Command } from './command'

export const rollForward: Command = {
  id: 'roll-forward',
  title: '结转新年度…',
  menu: '文件',
  when: ({ session }) =>
    session !== null && !session.state().composing && !session.state().readOnly,
  run: ({ desk }) => desk.showRolling(),
}
