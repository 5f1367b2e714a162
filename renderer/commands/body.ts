import { setStyle, styleOf } from '../session/slate/style'
import { textCommand } from './text-command'

export const body = textCommand({
  id: 'body',
  title: '正文',
  menu: '格式',
  shortcut: 'Mod+Shift+N',
  tool: true,
  active: (editor) => {
    const style = styleOf(editor)
    return style?.type === 'paragraph' && style.level === null
  },
  run: (editor) => setStyle(editor, { type: 'paragraph', level: null }),
})
