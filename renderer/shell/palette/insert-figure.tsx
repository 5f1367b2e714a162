import { useCallback, useMemo, type JSX } from 'react'
import { Editor, Range } from 'slate'
import { ReactEditor } from 'slate-react'
import { choiceLines } from '../../figures/call-state'
import type { Session } from '../../session/session'
import { insertComputed } from '../../session/slate/computed'
import { Chooser, type Choice } from './chooser'

export interface InsertFigureProps {
  readonly session: Session
  readonly onClose: () => void
}

/**
 * Every way of showing every indicator: into the text at the caret, or in the place of what is
 * selected. Ways that say just what is selected come first.
 */
export function InsertFigure({ session, onClose }: InsertFigureProps): JSX.Element {
  const place = useMemo(() => {
    const { openChapter, figures } = session.state()
    const editor = session.editorOf(openChapter)
    const at = editor.selection
    return { editor, figures, at, selected: at ? Editor.string(editor, at) : '' }
  }, [session])
  const find = useCallback(
    (typed: string): readonly Choice[] =>
      choiceLines(place.figures, typed, place.selected).map((line): Choice => ({
        id: line.key,
        aside: '',
        name: `${line.name}　${line.aside}`,
        shortcut: line.text,
        run: () => {
          const { editor, at } = place
          if (!at || !Editor.hasPath(editor, Range.end(at).path)) return
          session.together(() => insertComputed(editor, line.figure, at))
          ReactEditor.focus(editor)
        },
      })),
    [place, session],
  )
  const isEmpty = place.figures.register.length === 0
  return (
    <Chooser
      label="插入数据"
      placeholder={
        place.selected === ''
          ? '指标的名字或拼音首字母'
          : `把“${short(place.selected)}”换成哪个指标？`
      }
      none={isEmpty ? '指标库还是空的，按 F8 打开它。' : '没有这个名字的指标'}
      testId="insert-figure"
      find={find}
      onClose={onClose}
    />
  )
}

function short(text: string): string {
  return text.length > 16 ? `${text.slice(0, 16)}…` : text
}
