import { tablePlace } from '../session/slate/tables'
import type { Command } from './command'
import { inText } from './text-command'

/** A table of one's own words. */
export const insertTableCommand: Command = {
  id: 'insert-table',
  title: '表格…',
  short: '表格',
  menu: '插入',
  tool: true,
  when: inText((editor) => tablePlace(editor) === null),
  run: ({ desk }) => desk.showNewTable(),
}
