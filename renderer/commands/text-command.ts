import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Command, CommandContext } from './command'

/** A command on the text of the open chapter. */
interface TextAction extends Pick<
  Command,
  'id' | 'title' | 'short' | 'menu' | 'shortcut' | 'tool'
> {
  readonly when?: (editor: Editor) => boolean
  readonly active?: (editor: Editor) => boolean
  readonly run: (editor: Editor) => void
}

/** Makes a command of an action on the text: it needs a caret, and waits for a composition's end. */
export function textCommand(action: TextAction): Command {
  const { when, active, run, ...named } = action
  return {
    ...named,
    when: (context) => {
      const editor = editorIn(context)
      return editor !== null && (when?.(editor) ?? true)
    },
    ...(active && {
      active: (context: CommandContext) => {
        const editor = editorIn(context)
        return editor !== null && active(editor)
      },
    }),
    run: (context) => {
      const editor = editorIn(context)
      if (!editor) return
      run(editor)
      if (ReactEditor.isMounted(editor)) ReactEditor.focus(editor)
    },
  }
}

/** The open chapter's editor where it can be written in, has a caret and no composition is open. */
export function editorIn({ session }: CommandContext): Editor | null {
  if (!session || session.state().composing || session.state().readOnly) return null
  const editor = session.editorOf(session.state().openChapter)
  return editor.selection ? editor : null
}
