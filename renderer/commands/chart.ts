import { tablePlace } from '../session/slate/tables'
import type { Command } from './command'
import { editorIn } from './text-command'

/** A chart over indicators or a table; the one at the caret is changed instead. */
export const chartCommand: Command = {
  id: 'chart',
  title: '图表…',
  menu: '插入',
  when: (context) => {
    const editor = editorIn(context)
    return editor !== null && tablePlace(editor) === null
  },
  run: ({ desk }) => desk.showChart(),
}
