import { Editor, Transforms } from 'slate'
import { textCommand } from './text-command'

/** All of the open chapter. */
export const selectAll = textCommand({
  id: 'select-all',
  title: '全选本章',
  menu: '编辑',
  shortcut: 'Mod+A',
  run: (editor) => Transforms.select(editor, Editor.range(editor, [])),
})
