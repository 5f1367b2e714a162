import { Input } from 'antd'
import { useEffect, useRef, useState, type JSX } from 'react'

export interface KeptInputProps {
  readonly id: string
  /** Its name, where no label says it. */
  readonly label?: string
  readonly value: string
  readonly placeholder: string
  /** More than one for a text of several lines. */
  readonly rows?: number
  readonly maxLength?: number
  /** Told when the field is left or Return is pressed, not at every letter. */
  readonly onKeep: (value: string) => void
}

/** A line of text that is a setting. */
export function KeptInput(props: KeptInputProps): JSX.Element {
  const { id, label, value, placeholder, rows = 1, maxLength = 200, onKeep } = props
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
  const shared = {
    id,
    'aria-label': label,
    value: draft ?? value,
    placeholder,
    maxLength,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setDraft(target.value),
    onBlur: keep,
  }
  if (rows > 1) return <Input.TextArea {...shared} rows={rows} />
  return (
    <Input {...shared} onPressEnter={({ nativeEvent }) => !nativeEvent.isComposing && keep()} />
  )
}
