import { CheckOutlined } from '@ant-design/icons'
import { useEffect, useRef, type JSX, type KeyboardEvent } from 'react'
import { commands } from '../../commands'
import type { Command, CommandContext, Menu } from '../../commands/command'
import { nextIndex } from '../panes'
import { menuEntries } from './menus'
import { isMac, shortcutLabel } from './shortcut-label'

export interface MenuListProps {
  readonly menu: Menu
  readonly context: CommandContext
  readonly onClose: () => void
}

/** An open menu; what cannot be done now is grey, and still read out. */
export function MenuList({ menu, context, onClose }: MenuListProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => itemsOf(list.current)[0]?.focus(), [])

  const run = (command: Command): void => {
    onClose()
    command.run(context)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const items = itemsOf(list.current)
    const at = items.findIndex((item) => item === document.activeElement)
    const target = targetOf(event.key, at, items.length)
    if (target === null) return
    event.preventDefault()
    event.stopPropagation()
    items[target]?.focus()
  }
  return (
    <div className="menu-list" role="menu" aria-label={menu} ref={list} onKeyDown={onKeyDown}>
      {menuEntries(menu, commands, context).map(({ command, enabled, active }) => (
        <button
          key={command.id}
          type="button"
          role={command.active ? 'menuitemcheckbox' : 'menuitem'}
          aria-checked={command.active ? active : undefined}
          aria-disabled={!enabled}
          data-command={command.id}
          className="menu-item"
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onMouseEnter={({ currentTarget }) => currentTarget.focus()}
          onClick={() => enabled && run(command)}
        >
          <span className="menu-check">{active && <CheckOutlined />}</span>
          <span className="menu-name">{command.title}</span>
          {command.shortcut && (
            <span className="menu-key">{shortcutLabel(command.shortcut, isMac)}</span>
          )}
        </button>
      ))}
    </div>
  )
}

function itemsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('.menu-item') ?? [])]
}

function targetOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return nextIndex(at, 1, count)
  if (key === 'ArrowUp') return nextIndex(at, -1, count)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}
