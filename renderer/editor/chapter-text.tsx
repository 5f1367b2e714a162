import { useCallback, useMemo, useRef, type JSX, type KeyboardEvent } from 'react'
import type { Editor } from 'slate'
import { Editable, Slate } from 'slate-react'
import { useSessionState } from '../session/use-session'
import { useBlankMarks } from './blank-marks'
import { renderBlock } from './blocks'
import { standWhereInserted } from './insertion-point'
import { keepInLine, ofLine } from './composed-range'
import { createWatchdog } from './watchdog'
import { handleKey } from './keys'
import { renderLeaf } from './leaf'
import type { LostComposition } from './lost-composition'
import { useRenewals } from './renewals'
import { useSession } from './session-context'

export interface ChapterTextProps {
  readonly editor: Editor
  readonly lost: LostComposition
}

/** A chapter's text, written in. */
export function ChapterText({ editor, lost }: ChapterTextProps): JSX.Element {
  const session = useSession()
  const readOnly = useSessionState(session, (state) => state.readOnly)
  const renewals = useRenewals()
  const text = useRef<HTMLDivElement>(null)
  useBlankMarks(text)
  const watchdog = useMemo(() => createWatchdog(editor), [editor])
  const onDOMBeforeInput = useCallback(
    (event: InputEvent) => {
      keepInLine(event)
      // The menu of the system knows only the browser's own history.
      if (event.inputType === 'historyUndo') session.undo()
      else if (event.inputType === 'historyRedo') session.redo()
      else return
      event.preventDefault()
    },
    [session],
  )
  const letters = useRef('')
  return (
    <Slate editor={editor}>
      <Editable
        ref={text}
        readOnly={readOnly}
        // Without it a text that cannot be written in could not be scrolled by keys.
        {...(readOnly && { tabIndex: 0 })}
        className="chapter-text"
        // Another one has Slate set the selection, which stood in what was taken out.
        data-renewals={renewals}
        aria-label="正文"
        placeholder={readOnly ? '' : '在这里输入正文'}
        spellCheck={false}
        renderElement={renderBlock}
        renderLeaf={renderLeaf}
        onDOMBeforeInput={onDOMBeforeInput}
        onKeyDown={(event: KeyboardEvent) => {
          lost.onKey(event)
          handleKey(editor, event)
        }}
        onCompositionStart={() => {
          lost.goesOn()
          letters.current = ''
          session.composition(true)
        }}
        onCompositionUpdate={({ data }) => {
          lost.goesOn()
          letters.current = data
        }}
        onCompositionEnd={(event) => {
          // Slate reads it after this handler.
          event.data = ofLine(event.data, letters.current)
          watchdog.ended(event.data)
          standWhereInserted(editor)
          // Slate takes the text over after this handler.
          queueMicrotask(() => session.composition(false))
        }}
      />
    </Slate>
  )
}
