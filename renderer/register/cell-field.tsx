import {
  forwardRef,
  useImperativeHandle,
  useRef,
  type FocusEvent,
  type JSX,
  type KeyboardEvent,
} from 'react'
import { cellsIn } from './cells-clipboard'

/** What the grid asks of the field that lies over its active cell. */
export interface CellFieldHandle {
  readonly focus: () => void
  /** Shows a text to be edited, the caret at its end. */
  readonly show: (text: string) => void
  readonly clear: () => void
}

export interface CellFieldProps {
  readonly label: string
  readonly editing: boolean
  readonly readOnly: boolean
  readonly box: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
  readonly align: 'left' | 'right'
  /** Told at every letter, but of a composition only when it has ended. */
  readonly onText: (text: string) => void
  readonly onComposition: (open: boolean) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onCopy: (data: DataTransfer, cut: boolean) => void
  readonly onPaste: (text: string) => void
  readonly onLeave: () => void
}

/**
 * The one field of a grid: it lies over the active cell and has the focus all the time, unseen until
 * something is typed. So an input method begins in a real field, and no letter of it gets lost.
 */
export const CellField = forwardRef<CellFieldHandle, CellFieldProps>(
  function CellField(props, handle): JSX.Element {
    const { label, editing, readOnly, box, align, onText, onComposition, onKeyDown } = props
    const field = useRef<HTMLInputElement>(null)
    const composing = useRef(false)
    useImperativeHandle(handle, () => ({
      focus: () => field.current?.focus({ preventScroll: true }),
      show: (text) => {
        const input = field.current
        if (!input) return
        input.value = text
        input.setSelectionRange(text.length, text.length)
      },
      clear: () => {
        if (field.current) field.current.value = ''
      },
    }))
    const setComposing = (open: boolean): void => {
      if (composing.current === open) return
      composing.current = open
      onComposition(open)
    }
    const leave = ({ relatedTarget }: FocusEvent): void => {
      setComposing(false)
      if (relatedTarget !== field.current) props.onLeave()
    }
    return (
      <input
        ref={field}
        className="register-field"
        data-editing={editing}
        data-testid="register-field"
        data-pane-focus
        aria-label={label}
        readOnly={readOnly}
        autoComplete="off"
        spellCheck={false}
        style={{ ...box, textAlign: align }}
        onInput={({ currentTarget }) => {
          if (!composing.current) onText(currentTarget.value)
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={({ currentTarget }) => {
          setComposing(false)
          onText(currentTarget.value)
        }}
        onKeyDown={(event) => {
          if (!event.nativeEvent.isComposing) onKeyDown(event)
        }}
        onCopy={(event) => {
          if (editing) return
          event.preventDefault()
          props.onCopy(event.clipboardData, false)
        }}
        onCut={(event) => {
          if (editing) return
          event.preventDefault()
          props.onCopy(event.clipboardData, true)
        }}
        onPaste={(event) => {
          if (editing) return
          event.preventDefault()
          props.onPaste(cellsIn(event.clipboardData))
        }}
        onBlur={leave}
      />
    )
  },
)
