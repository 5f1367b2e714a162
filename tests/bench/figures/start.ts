import { environment } from '../environment'
import type { Figure } from '../figure'
import { newFolder } from '../folders'
import { inTurns } from '../statistics'
import { untilMark } from '../started'

/** From the start of the process to a chapter that one can write in, its caret blinking. */
export const start: Figure = {
  name: 'start',
  title: '启动',
  measure: async (little) => {
    // The same folder each time: the example is made in the turn that does not count.
    const data = newFolder()
    const profile = newFolder()
    const pair = await inTurns(
      5,
      () =>
        untilMark(
          {
            command: little.executable,
            args: [...little.args, '--example'],
            env: { ...environment(), ANTOU_DATA: data, ANTOU_BENCH: '{"kind":"desk"}' },
          },
          'editable',
        ),
      () =>
        untilMark(
          {
            command: little.executable,
            args: [...little.args, `--user-data-dir=${profile}`],
            env: { ...environment(), ANTOU_BENCH: '{"kind":"page"}' },
          },
          'finished',
        ),
    )
    const what = '启动到示例可以写'
    return [{ what, beside: '空的 Electron 窗口', unit: 'ms', ...pair }]
  },
}
