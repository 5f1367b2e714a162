import { useCallback, useEffect, useRef, useState, type JSX, type KeyboardEvent } from 'react'
import { menus, type CommandContext, type Menu } from '../../commands/command'
import { MenuList } from './menu-list'
import { menuBeside, menuLetters, menuOfLetter } from './menus'

/** The menus, drawn from the commands: by mouse, by Alt and a letter, by F10 and arrows. */
export function MenuBar({ context }: { readonly context: CommandContext }): JSX.Element {
  const [open, setOpen] = useState<Menu | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const back = useRef<Element | null>(null)

  const close = (): void => {
    setOpen(null)
    if (back.current instanceof HTMLElement && back.current.isConnected) back.current.focus()
    back.current = null
  }
  const remember = useCallback((): void => {
    const { activeElement } = document
    if (!bar.current?.contains(activeElement)) back.current = activeElement
  }, [])

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return
      const letter = event.altKey ? menuOfLetter(event.code.replace(/^Key/u, '')) : null
      if (!letter && (event.key !== 'F10' || event.altKey)) return
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return
      event.preventDefault()
      remember()
      if (letter) setOpen(letter)
      else titleOf(bar.current, '文件')?.focus()
    }
    // Ahead of the page: fields of the report keep their keys to themselves.
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [remember])

  // The focus left the bar, as by a click into the text.
  useEffect(() => {
    if (open === null) return undefined
    const onDown = (event: MouseEvent): void => {
      const { target } = event
      if (!(target instanceof Node && bar.current?.contains(target))) setOpen(null)
    }
    document.addEventListener('mousedown', onDown, true)
    return () => document.removeEventListener('mousedown', onDown, true)
  }, [open])

  const onKeyDown = (event: KeyboardEvent, menu: Menu): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
    if (step) {
      const next = menuBeside(menu, step)
      if (open) setOpen(next)
      else titleOf(bar.current, next)?.focus()
    } else if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown' && !open) setOpen(menu)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="menu-bar" role="menubar" aria-label="菜单" ref={bar}>
      {menus.map((menu) => (
        <div key={menu} className="menu-place" onKeyDown={(event) => onKeyDown(event, menu)}>
          <button
            type="button"
            role="menuitem"
            className="menu-title"
            data-menu={menu}
            aria-haspopup="menu"
            aria-expanded={open === menu}
            tabIndex={menu === '文件' ? 0 : -1}
            // The text keeps its focus and selection while the mouse is in the menu.
            onMouseDown={(event) => {
              event.preventDefault()
              remember()
              setOpen(open === menu ? null : menu)
            }}
            onClick={({ detail }) => detail === 0 && setOpen(menu)}
            onMouseEnter={() => open && setOpen(menu)}
          >
            {menu}({menuLetters[menu]})
          </button>
          {open === menu && <MenuList menu={menu} context={context} onClose={close} />}
        </div>
      ))}
    </div>
  )
}

function titleOf(bar: HTMLElement | null, menu: Menu): HTMLElement | null {
  return bar?.querySelector<HTMLElement>(`[data-menu="${menu}"]`) ?? null
}
