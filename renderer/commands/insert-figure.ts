import { inText } from './text-command'
import type { Command } from './command'

/** Shows an indicator in the text; a selected number becomes one. */
export const insertFigureCommand: Command = {
  id: 'insert-figure',
  title: '数据…（正文里打 # 也行）',
  short: '数据',
  menu: '插入',
  shortcut: 'Mod+Shift+D',
  tool: true,
  when: inText(),
  run: ({ desk }) => desk.showFigures(),
}
