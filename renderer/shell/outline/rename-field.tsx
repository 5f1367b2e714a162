import { useState, type JSX } from 'react'
import type { Session } from '../../session/session'
import type { OutlineRow } from './outline-rows'

export interface RenameFieldProps {
  readonly session: Session
  readonly row: OutlineRow
  readonly onDone: () => void
}

/** A chapter's title, changed in the outline: Return takes it, Escape leaves it as it was. */
export function RenameField({ session, row, onDone }: RenameFieldProps): JSX.Element {
  const [text, setText] = useState(row.text)
  const commit = (): void => {
    const title = text.replaceAll(/[\r\n]+/gu, '').trim()
    if (title !== row.text) {
      session.change({ type: 'set-chapter', chapter: row.chapter, fields: { title } })
    }
    onDone()
  }
  return (
    <input
      className="rename-field"
      aria-label="章名"
      value={text}
      maxLength={2000}
      ref={focusAll}
      onChange={({ target }) => setText(target.value)}
      onClick={(event) => event.stopPropagation()}
      onBlur={commit}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') commit()
        else if (event.key === 'Escape') onDone()
      }}
    />
  )
}

// One function for good: it runs once, when the field appears.
function focusAll(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}
