import { canMove, moveBlocks } from '../session/slate/levels'
import { textCommand } from './text-command'

export const moveBlockUp = textCommand({
  id: 'move-block-up',
  title: '上移段落',
  menu: '格式',
  shortcut: 'Alt+Shift+ArrowUp',
  when: (editor) => canMove(editor, -1),
  run: (editor) => moveBlocks(editor, -1),
})
