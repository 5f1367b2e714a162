import { canShift, shiftLevels } from '../session/slate/levels'
import { textCommand } from './text-command'

/** With everything below it. */
export const promote = textCommand({
  id: 'promote',
  title: '升级（连同下级）',
  short: '升级',
  menu: '格式',
  shortcut: 'Alt+Shift+ArrowLeft',
  tool: true,
  when: (editor) => canShift(editor, -1),
  run: (editor) => shiftLevels(editor, -1),
})
