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
    when: inText(when),
    ...(active && { active: inText(active) }),
    run: (context) => {
      const editor = editorIn(context)
      if (!editor) return
      run(editor)
      if (ReactEditor.isMounted(editor)) ReactEditor.focus(editor)
    },
  }
}

/** What holds where one can write at the caret and `when` says so of the text. */
export function inText(
  when: (editor: Editor) => boolean = () => true,
): (context: CommandContext) => boolean {
  return (context) => {
    const editor = editorIn(context)
    return editor !== null && when(editor)
  }
}

/** The open chapter's editor where it can be written in, has a caret and no composition is open. */
export function editorIn({ session }: CommandContext): Editor | null {
  if (!session || session.state().composing || session.state().readOnly) return null
  const editor = session.editorOf(session.state().openChapter)
  return editor.selection ? editor : null
}
