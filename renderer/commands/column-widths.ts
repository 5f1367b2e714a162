import { tablePlace } from '../session/slate/tables'
import type { Command } from './command'
import { inText } from './text-command'

/** 列宽 of the table at the caret. */
export const columnWidthsCommand: Command = {
  id: 'column-widths',
  title: '列宽…',
  menu: '插入',
  when: inText((editor) => tablePlace(editor) !== null),
  run: ({ desk }) => desk.showColumnWidths(),
}
