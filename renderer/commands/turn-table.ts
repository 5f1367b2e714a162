import { tablePlace, turnTable } from '../session/slate/tables'
import { textCommand } from './text-command'

export const turnTableCommand = textCommand({
  id: 'turn-table',
  title: '横排表格（单独横放一页）',
  menu: '插入',
  when: (editor) => tablePlace(editor) !== null,
  active: (editor) => tablePlace(editor)?.table.landscape ?? false,
  run: turnTable,
})
