import { useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import { leaveField } from '../session/end-composition'
import type { Session } from '../session/session'

/** So many keys in a composition that the input method takes none of say that there is none. */
const mostKeysWithin = 2

export interface LostComposition {
  /** A composition began or went on. */
  readonly goesOn: () => void
  /** Ends a composition that this key shows to be over, and draws the text anew from the model. */
  readonly onKey: (event: KeyboardEvent) => void
  /** A React key of the text: another one after each drawing. */
  readonly drawn: number
}

/**
 * Chromium tells no end of a composition whose text was taken out of the page: nothing would be saved
 * while it is waited for, and what is on the screen is no longer the model's. Keys that an input method
 * takes come as 229; others, or one outside a composition, say that it is over.
 */
export function useLostComposition(editor: Editor, session: Session): LostComposition {
  const keysWithin = useRef(0)
  const [drawn, setDrawn] = useState(0)
  const isLost = ({ isComposing, keyCode, key }: globalThis.KeyboardEvent): boolean => {
    if (keyCode === 229 || key === 'Process' || key === 'Shift' || key === 'Control') return false
    keysWithin.current += 1
    return !isComposing || keysWithin.current > mostKeysWithin
  }
  return {
    drawn,
    goesOn: () => {
      keysWithin.current = 0
    },
    onKey: ({ nativeEvent }) => {
      if (!session.state().composing || !isLost(nativeEvent)) return
      console.warn('A composition was lost: the text is drawn anew.')
      leaveField()
      session.composition(false)
      // Drawn before the key goes on, which is the new text's.
      flushSync(() => setDrawn((count) => count + 1))
      ReactEditor.focus(editor)
    },
  }
}
