import { useRef, type JSX, type MouseEvent } from 'react'
import { Editor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Block } from '../../shared/model/block'
import type { Session } from '../session/session'
import { isTextBlock } from '../session/slate/blocks'
import { insertParagraphAt } from '../session/slate/breaks'
import { useSessionState } from '../session/use-session'
import { ChapterText } from './chapter-text'
import { ChapterTitle } from './chapter-title'
import { useLostComposition } from './lost-composition'
import { useReveal } from './reveal'
import { EditChartContext, SessionContext } from './session-context'
import './paper.css'

export interface ChapterEditorProps {
  readonly session: Session
  readonly onEditChart: () => void
}

/**
 * The open chapter as paper: a white sheet with the standard's measure of 28 characters a line.
 * `--paper-zoom` on any element around it scales the sheet.
 */
export function ChapterEditor({ session, onEditChart }: ChapterEditorProps): JSX.Element {
  const chapter = useSessionState(session, ({ openChapter }) => openChapter)
  const title = useRef<HTMLTextAreaElement>(null)
  const editor = session.editorOf(chapter)
  const lost = useLostComposition(editor, session)
  useReveal(session, title)
  return (
    <SessionContext value={session}>
      <div className="paper" key={chapter}>
        <article
          className="sheet"
          onMouseDown={(event) => !session.state().readOnly && onSheet(editor, event)}
        >
          <ChapterTitle chapter={chapter} ref={title} onLeave={() => toStart(editor)} />
          <EditChartContext value={onEditChart}>
            <ChapterText key={lost.drawn} editor={editor} lost={lost} />
          </EditChartContext>
        </article>
      </div>
    </SessionContext>
  )
}

function toStart(editor: Editor): void {
  Transforms.select(editor, Editor.start(editor, []))
  ReactEditor.focus(editor)
}

/** A click on the empty paper below the text: to its end, behind a last table or image. */
function onSheet(editor: Editor, event: MouseEvent): void {
  if (event.target !== event.currentTarget || event.button !== 0) return
  event.preventDefault()
  const last = (editor.children as Block[]).at(-1)
  if (last && !isTextBlock(last)) {
    insertParagraphAt(editor, editor.children.length)
  } else {
    Transforms.select(editor, Editor.end(editor, []))
  }
  ReactEditor.focus(editor)
}
