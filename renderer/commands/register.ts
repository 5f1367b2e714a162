import type { Command } from './command'

export const register: Command = {
  id: 'register',
  title: '指标库',
  menu: '查看',
  shortcut: 'F8',
  anywhere: true,
  tool: true,
  when: ({ session }) => session !== null && !session.state().composing,
  run: ({ desk }) => desk.toggleRegister(),
}
