import {
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type JSX,
  type KeyboardEvent,
} from 'react'
import { useSessionState } from '../session/use-session'
import { useOwnSelection } from './own-selection'
import { useSession } from './session-context'

export interface PlainFieldProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Return or ArrowDown at the end: on to what comes after the field. */
  readonly onLeave: () => void
  readonly className?: string
  readonly ref?: React.Ref<HTMLTextAreaElement>
}

/**
 * A line of plain text that belongs to the report: a title, a caption. What is being composed stays
 * in the field and goes to the model when the composition has ended.
 */
export function PlainField({
  label,
  placeholder,
  value,
  onChange,
  onLeave,
  className = '',
  ref,
}: PlainFieldProps): JSX.Element {
  const session = useSession()
  const readOnly = useSessionState(session, (state) => state.readOnly)
  const composing = useRef(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useOwnSelection(field)
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(
    ref,
    () => field.current,
  )
  const [draft, setDraft] = useState<string | null>(null)
  const commit = (text: string): void => {
    const line = text.replaceAll(/[\r\n]+/gu, '')
    if (line !== value) onChange(line)
  }
  const compose = (open: boolean): void => {
    composing.current = open
    session.composition(open)
  }
  // A field that goes away in the middle of a composition must not leave it open for ever.
  useEffect(
    () => () => {
      if (composing.current) session.composition(false)
    },
    [session],
  )
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const { selectionStart, value: text } = event.currentTarget
    const leaves = event.key === 'ArrowDown' && selectionStart === text.length
    if (event.key !== 'Enter' && !leaves) return
    event.preventDefault()
    onLeave()
  }
  return (
    <textarea
      ref={field}
      className={`plain-field ${className}`}
      data-report-field=""
      rows={1}
      readOnly={readOnly}
      spellCheck={false}
      aria-label={label}
      placeholder={placeholder}
      value={draft ?? value}
      onChange={({ currentTarget }) => {
        if (composing.current) setDraft(currentTarget.value)
        else commit(currentTarget.value)
      }}
      onClick={(event) => event.stopPropagation()}
      onBlur={(event) => event.stopPropagation()}
      onCompositionStart={(event) => {
        event.stopPropagation()
        setDraft(event.currentTarget.value)
        compose(true)
      }}
      onCompositionUpdate={(event) => event.stopPropagation()}
      onCompositionEnd={(event) => {
        event.stopPropagation()
        setDraft(null)
        commit(event.currentTarget.value)
        compose(false)
      }}
      onKeyDown={onKeyDown}
    />
  )
}
