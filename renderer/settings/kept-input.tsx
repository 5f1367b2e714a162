import { Input } from 'antd'
import { useEffect, useRef, useState, type JSX } from 'react'

export interface KeptInputProps {
  readonly id: string
  readonly value: string
  readonly placeholder: string
  /** Told when the field is left or Return is pressed, not at every letter. */
  readonly onKeep: (value: string) => void
}

/** A line of text that is a setting. */
export function KeptInput({ id, value, placeholder, onKeep }: KeptInputProps): JSX.Element {
  const [draft, setDraft] = useState<string | null>(null)
  const keep = (): void => {
    if (draft !== null && draft.trim() !== value) onKeep(draft.trim())
    setDraft(null)
  }
  // The dialog is closed by Escape while the field has the focus: nothing leaves it then.
  const last = useRef(keep)
  useEffect(() => {
    last.current = keep
  })
  useEffect(() => () => last.current(), [])
  return (
    <Input
      id={id}
      value={draft ?? value}
      placeholder={placeholder}
      maxLength={200}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={keep}
      onPressEnter={({ nativeEvent }) => !nativeEvent.isComposing && keep()}
    />
  )
}
