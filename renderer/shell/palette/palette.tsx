import { Input, Modal } from 'antd'
import { useMemo, useState, type JSX, type KeyboardEvent } from 'react'
import { commands } from '../../commands'
import type { Command, CommandContext } from '../../commands/command'
import { isMac, shortcutLabel } from '../menu/shortcut-label'
import { nextIndex } from '../panes'
import { findCommands } from './find-commands'

export interface PaletteProps {
  readonly context: CommandContext
  readonly onClose: () => void
}

/** Every command that can run now, found by typing a piece of its name. */
export function Palette({ context, onClose }: PaletteProps): JSX.Element {
  const [typed, setTyped] = useState('')
  const [index, setIndex] = useState(0)
  const possible = useMemo(
    () => commands.filter((command) => command.id !== 'show-palette' && command.when(context)),
    [context],
  )
  const found = useMemo(() => findCommands(possible, typed), [possible, typed])
  const run = (command: Command | undefined): void => {
    if (!command) return
    onClose()
    // After the dialog gave the focus back to where it was.
    setTimeout(() => command.run(context), 0)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setIndex(nextIndex(index, 1, found.length))
    else if (event.key === 'ArrowUp') setIndex(nextIndex(index, -1, found.length))
    else if (event.key === 'Enter') run(found[index])
    else return
    event.preventDefault()
  }
  return (
    <Modal open footer={null} closable={false} onCancel={onClose} width={520} className="palette">
      <div data-testid="command-palette" role="dialog" aria-label="命令">
        <Input
          autoFocus
          size="large"
          variant="borderless"
          placeholder="输入命令名称或拼音首字母"
          role="combobox"
          aria-label="查找命令"
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
        <ul className="palette-list" id="palette-list" role="listbox" aria-label="命令">
          {found.map((command, at) => (
            <li
              key={command.id}
              id={`palette-${command.id}`}
              ref={(element) => {
                if (at === index) element?.scrollIntoView({ block: 'nearest' })
              }}
              role="option"
              aria-selected={at === index}
              data-command={command.id}
              onMouseMove={() => setIndex(at)}
              onClick={() => run(command)}
            >
              <span className="palette-menu">{command.menu}</span>
              <span>{command.title}</span>
              <span className="menu-key">
                {command.shortcut && shortcutLabel(command.shortcut, isMac)}
              </span>
            </li>
          ))}
          {found.length === 0 && <li className="palette-none">没有这样的命令，换个词试试</li>}
        </ul>
      </div>
    </Modal>
  )
}
