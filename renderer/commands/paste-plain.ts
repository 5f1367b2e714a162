import { ReactEditor } from 'slate-react'
import { insertPlain } from '../session/clipboard/insert-plain'
import type { Command } from './command'
import { editorIn, inText } from './text-command'

export const pastePlain: Command = {
  id: 'paste-plain',
  title: '粘贴为纯文本',
  menu: '编辑',
  shortcut: 'Mod+Shift+V',
  when: inText(),
  run: (context) => void paste(context),
}

async function paste(context: Parameters<Command['run']>[0]): Promise<void> {
  const text = await context.desk.clipboardText()
  // The chapter that is open now: the answer took a moment.
  const editor = editorIn(context)
  if (!editor || !text) return
  insertPlain(editor, text)
  if (ReactEditor.isMounted(editor)) ReactEditor.focus(editor)
}
