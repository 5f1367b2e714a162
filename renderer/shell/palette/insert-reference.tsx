import { useCallback, useMemo, type JSX } from 'react'
import { Editor, Range } from 'slate'
import { ReactEditor } from 'slate-react'
import { referables } from '../../session/references'
import type { Session } from '../../session/session'
import { insertComputed } from '../../session/slate/computed'
import { findNamed } from '../../ui/find-named'
import { Chooser, type Choice } from './chooser'

export interface InsertReferenceProps {
  readonly session: Session
  readonly onClose: () => void
}

/** Every table, picture, chart and note: named in the text at the caret, or in the place of what is selected. */
export function InsertReference({ session, onClose }: InsertReferenceProps): JSX.Element {
  const choices = useMemo(() => {
    const editor = session.editorOf(session.state().openChapter)
    const at = editor.selection
    return referables(session).map(({ block, label, words }): Choice => ({
      id: block,
      aside: label,
      name: words === '' ? '（没有标题）' : words,
      run: () => {
        if (!at || !Editor.hasPath(editor, Range.end(at).path)) return
        session.together(() => insertComputed(editor, { type: 'reference', to: block }, at))
        ReactEditor.focus(editor)
      },
    }))
  }, [session])
  const find = useCallback(
    (typed: string): readonly Choice[] => {
      const labelled = choices.filter(({ aside }) => typed !== '' && aside.startsWith(typed.trim()))
      return [...labelled, ...findNamed(choices, typed).filter((each) => !labelled.includes(each))]
    },
    [choices],
  )
  return (
    <Chooser
      label="引用"
      placeholder="表号、图号，或标题中的字、拼音首字母"
      none={choices.length === 0 ? '这份报告里还没有表、图和注释。' : '没有这样的表、图或注释'}
      testId="insert-reference"
      find={find}
      onClose={onClose}
    />
  )
}
