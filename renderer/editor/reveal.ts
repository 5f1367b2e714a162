import { useEffect, useRef, type RefObject } from 'react'
import { Editor, Transforms, type Range } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Blank } from '../../shared/model/blanks'
import type { Block } from '../../shared/model/block'
import type { RevealedPlace, Session } from '../session/session'
import { rangeAt } from '../session/slate/offsets'
import { useSessionState } from '../session/use-session'

/** Goes to the place that the session asks to show: once for each asking. */
export function useReveal(session: Session, title: RefObject<HTMLTextAreaElement | null>): void {
  const revealed = useSessionState(session, (state) => state.revealed)
  const shown = useRef(revealed?.serial ?? 0)
  useEffect(() => {
    if (!revealed || revealed.serial === shown.current) return
    if (revealed.chapter !== session.state().openChapter) return
    shown.current = revealed.serial
    const editor = session.editorOf(revealed.chapter)
    if (revealed.quiet) showQuietly(editor, revealed, title.current)
    else if (revealed.selection) showSelection(editor)
    else if (revealed.block) showBlock(editor, revealed.block, revealed.range)
    else if (title.current) title.current.focus()
    else showSelection(editor)
  }, [revealed, session, title])
}

/** Without taking the focus. */
function showQuietly(editor: Editor, place: RevealedPlace, title: HTMLElement | null): void {
  const index = (editor.children as Block[]).findIndex(({ id }) => id === place.block)
  if (place.block === null) title?.scrollIntoView({ block: 'center' })
  else if (index >= 0 && place.range) {
    selectRange(editor, rangeAt(editor, index, place.range.start, place.range.end))
  } else elementOf(place.block)?.scrollIntoView({ block: 'center' })
}

function showBlock(editor: Editor, id: Block['id'], range: Blank | null): void {
  const index = (editor.children as Block[]).findIndex((block) => block.id === id)
  if (index < 0) return
  if (range) return showRange(editor, rangeAt(editor, index, range.start, range.end))
  Transforms.select(editor, Editor.start(editor, [index]))
  ReactEditor.focus(editor)
  elementOf(id)?.scrollIntoView({ block: 'center' })
}

function showRange(editor: Editor, range: Range): void {
  selectRange(editor, range)
  ReactEditor.focus(editor)
}

/** In the upper half of the paper: what asks for it may lie over the lower one. */
function selectRange(editor: Editor, range: Range): void {
  Transforms.select(editor, range)
  const shown = ReactEditor.toDOMRange(editor, range).getBoundingClientRect()
  const paper = document.querySelector('.paper')
  if (!paper) return
  const { top, height } = paper.getBoundingClientRect()
  paper.scrollTop += shown.top - top - height / 3
}

function showSelection(editor: Editor): void {
  if (!editor.selection) Transforms.select(editor, Editor.start(editor, []))
  ReactEditor.focus(editor)
  const index = editor.selection?.focus.path[0] ?? 0
  const block = (editor.children as Block[])[index]
  elementOf(block?.id)?.scrollIntoView({ block: 'nearest' })
}

function elementOf(id: Block['id'] | null | undefined): Element | null {
  return document.querySelector(`.paper [data-block="${id}"]`)
}
