import { insertTable, tablePlace } from '../session/slate/tables'
import { textCommand } from './text-command'

export const insertTableCommand = textCommand({
  id: 'insert-table',
  title: '表格（三行三列）',
  short: '表格',
  menu: '插入',
  tool: true,
  when: (editor) => tablePlace(editor) === null,
  run: (editor) => insertTable(editor, 3, 3),
})
