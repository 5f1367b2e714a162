import type { Command } from './command'

export const print: Command = {
  id: 'print',
  title: '打印…',
  menu: '文件',
  shortcut: 'Mod+P',
  anywhere: true,
  when: ({ session }) => session !== null && !session.state().composing,
  run: ({ desk }) => desk.showPrint(),
}
