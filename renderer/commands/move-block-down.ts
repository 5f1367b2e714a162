import { canMove, moveBlocks } from '../session/slate/levels'
import { textCommand } from './text-command'

export const moveBlockDown = textCommand({
  id: 'move-block-down',
  title: '下移段落',
  menu: '格式',
  shortcut: 'Alt+Shift+ArrowDown',
  when: (editor) => canMove(editor, 1),
  run: (editor) => moveBlocks(editor, 1),
})
