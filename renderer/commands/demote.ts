import { canShift, shiftLevels } from '../session/slate/levels'
import { textCommand } from './text-command'

/** With everything below it. */
export const demote = textCommand({
  id: 'demote',
  title: '降级（连同下级）',
  short: '降级',
  menu: '格式',
  shortcut: 'Alt+Shift+ArrowRight',
  tool: true,
  when: (editor) => canShift(editor, 1),
  run: (editor) => shiftLevels(editor, 1),
})
