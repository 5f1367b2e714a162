import type { Command } from './command'
import { inText } from './text-command'

/** A chart over indicators or a table, behind the table at the caret; the chart at the caret is changed instead. */
export const chartCommand: Command = {
  id: 'chart',
  title: '图表…',
  menu: '插入',
  when: inText(),
  run: ({ desk }) => desk.showChart(),
}
