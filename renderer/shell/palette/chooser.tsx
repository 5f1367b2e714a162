import { Input, Modal } from 'antd'
import { useMemo, useState, type JSX, type KeyboardEvent } from 'react'
import { nextIndex } from '../panes'

/** A line to choose. */
export interface Choice {
  readonly id: string
  /** What it belongs to, before its name; may be empty. */
  readonly aside: string
  readonly name: string
  /** Its key as shown, behind its name. */
  readonly shortcut?: string | undefined
  readonly run: () => void
}

export interface ChooserProps {
  readonly label: string
  readonly placeholder: string
  readonly none: string
  readonly testId: string
  /** The choices that what was typed leaves, the best first. */
  readonly find: (typed: string) => readonly Choice[]
  readonly onClose: () => void
}

// Nobody reads further: one types another letter.
const mostShown = 300

/** Choosing one of many by typing a piece of its name. */
export function Chooser(props: ChooserProps): JSX.Element {
  const { label, placeholder, none, testId, find, onClose } = props
  const [typed, setTyped] = useState('')
  const [index, setIndex] = useState(0)
  const found = useMemo(() => find(typed).slice(0, mostShown), [find, typed])
  const choose = (choice: Choice | undefined): void => {
    if (!choice) return
    onClose()
    // After the dialog gave the focus back to where it was.
    setTimeout(choice.run, 0)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setIndex(nextIndex(index, 1, found.length))
    else if (event.key === 'ArrowUp') setIndex(nextIndex(index, -1, found.length))
    else if (event.key === 'Enter') choose(found[index])
    else return
    event.preventDefault()
  }
  return (
    <Modal open footer={null} closable={false} onCancel={onClose} width={520} className="palette">
      <div data-testid={testId} role="dialog" aria-label={label}>
        <Input
          autoFocus
          size="large"
          variant="borderless"
          placeholder={placeholder}
          role="combobox"
          aria-label={placeholder}
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={found[index] && `palette-${found[index].id}`}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            setIndex(0)
          }}
          onKeyDown={onKeyDown}
        />
        <ul className="palette-list" id="palette-list" role="listbox" aria-label={label}>
          {found.map((choice, at) => (
            <li
              key={choice.id}
              id={`palette-${choice.id}`}
              ref={(element) => {
                if (at === index) element?.scrollIntoView({ block: 'nearest' })
              }}
              role="option"
              aria-selected={at === index}
              data-command={choice.id}
              onMouseMove={() => setIndex(at)}
              onClick={() => choose(choice)}
            >
              {choice.aside !== '' && <span className="palette-menu">{choice.aside}</span>}
              <span className="palette-name">{choice.name}</span>
              <span className="menu-key">{choice.shortcut}</span>
            </li>
          ))}
          {found.length === 0 && <li className="palette-none">{none}</li>}
        </ul>
      </div>
    </Modal>
  )
}
