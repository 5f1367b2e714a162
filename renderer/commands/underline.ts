import { hasMark, toggleMark } from '../session/slate/style'
import { textCommand } from './text-command'

export const underline = textCommand({
  id: 'underline',
  title: '下划线',
  menu: '格式',
  shortcut: 'Mod+U',
  tool: true,
  active: (editor) => hasMark(editor, 'underline'),
  run: (editor) => toggleMark(editor, 'underline'),
})
