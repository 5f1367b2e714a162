import { hasMark, toggleMark } from '../session/slate/style'
import { textCommand } from './text-command'

export const bold = textCommand({
  id: 'bold',
  title: '加粗',
  menu: '格式',
  shortcut: 'Mod+B',
  tool: true,
  active: (editor) => hasMark(editor, 'bold'),
  run: (editor) => toggleMark(editor, 'bold'),
})
