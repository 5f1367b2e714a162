import { useCallback, useMemo, useRef, type JSX, type KeyboardEvent } from 'react'
import type { Editor } from 'slate'
import { Editable, Slate } from 'slate-react'
import { leaveField } from '../session/end-composition'
import { useSessionState } from '../session/use-session'
import { useBlankMarks } from './blank-marks'
import { renderBlock } from './blocks'
import { standWhereInserted } from './insertion-point'
import { createWatchdog } from './watchdog'
import { handleKey } from './keys'
import { renderLeaf } from './leaf'
import { useRenewals } from './renewals'
import { useSession } from './session-context'

/** So many keys in a composition that the input method takes none of say that there is none. */
const mostKeysWithin = 2

/** A chapter's text, written in. */
export function ChapterText({ editor }: { readonly editor: Editor }): JSX.Element {
  const session = useSession()
  const readOnly = useSessionState(session, (state) => state.readOnly)
  const renewals = useRenewals()
  const text = useRef<HTMLDivElement>(null)
  useBlankMarks(text)
  const watchdog = useMemo(() => createWatchdog(editor), [editor])
  const onDOMBeforeInput = useCallback(
    (event: InputEvent) => {
      // The menu of the system knows only the browser's own history.
      if (event.inputType === 'historyUndo') session.undo()
      else if (event.inputType === 'historyRedo') session.redo()
      else return
      event.preventDefault()
    },
    [session],
  )
  // Chromium tells no end of a composition whose text was taken out of the page, and nothing would be
  // saved while it is waited for. Keys that an input method takes come as 229.
  const keysWithin = useRef(0)
  const isLost = ({ isComposing, keyCode, key }: globalThis.KeyboardEvent): boolean => {
    if (keyCode === 229 || key === 'Process' || key === 'Shift' || key === 'Control') return false
    keysWithin.current += 1
    return !isComposing || keysWithin.current > mostKeysWithin
  }
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
          if (session.state().composing && isLost(event.nativeEvent)) {
            watchdog.ended('')
            leaveField()?.focus({ preventScroll: true })
            session.composition(false)
          }
          handleKey(editor, event)
        }}
        onCompositionStart={() => {
          keysWithin.current = 0
          session.composition(true)
        }}
        onCompositionUpdate={() => {
          keysWithin.current = 0
        }}
        onCompositionEnd={(event) => {
          watchdog.ended(event.data)
          standWhereInserted(editor)
          // Slate takes the text over after this handler.
          queueMicrotask(() => session.composition(false))
        }}
      />
    </Slate>
  )
}
