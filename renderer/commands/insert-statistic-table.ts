import { tablePlace } from '../session/slate/tables'
import { inText } from './text-command'
import type { Command } from './command'

/** A table over indicators, whose numbers follow the register. */
export const insertStatisticTable: Command = {
  id: 'insert-statistic-table',
  title: '统计表…',
  menu: '插入',
  when: inText((editor) => tablePlace(editor) === null),
  run: ({ desk }) => desk.showStatisticTable(),
}
