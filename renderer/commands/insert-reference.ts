import type { Command } from './command'
import { inText } from './text-command'

/** 见表1 that follows its table: the list of what can be named. */
export const insertReference: Command = {
  id: 'insert-reference',
  title: '引用表号、图号…',
  menu: '插入',
  shortcut: 'Mod+Alt+B',
  when: inText(),
  run: ({ desk }) => desk.showReferences(),
}
