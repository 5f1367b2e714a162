import type { KeyboardEvent } from 'react'
import type { Cell } from './selection'

export type GridKey =
  | { readonly type: 'move'; readonly by: Cell; readonly extend: boolean }
  | { readonly type: 'edit' | 'cancel' | 'clear' | 'fill' | 'all' | 'toggle' | 'undo' | 'redo' }

/**
 * What a key does in the grid, as in WPS and Excel; null where it is the field's own. While a cell
 * is edited the arrows belong to its text, up and down and Return and Tab leave it.
 */
export function gridKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>,
  editing: boolean,
  isState: boolean,
): GridKey | null {
  const { key, shiftKey } = event
  if (key === 'Escape') return editing ? { type: 'cancel' } : null
  if (key === 'Enter') return move(shiftKey ? -1 : 1, 0)
  if (key === 'Tab') return move(0, shiftKey ? -1 : 1)
  if (event.ctrlKey || event.metaKey) {
    // Letters as with CapsLock too.
    return editing ? null : withControl(key.length === 1 ? key.toLowerCase() : key, shiftKey)
  }
  if (key === 'ArrowUp') return move(-1, 0, shiftKey)
  if (key === 'ArrowDown') return move(1, 0, shiftKey)
  if (key === 'PageUp') return move(-15, 0, shiftKey)
  if (key === 'PageDown') return move(15, 0, shiftKey)
  if (editing) return null
  if (key === ' ') return isState ? { type: 'toggle' } : null
  return whileMoving(key, shiftKey)
}

function whileMoving(key: string, extend: boolean): GridKey | null {
  switch (key) {
    case 'ArrowLeft':
      return move(0, -1, extend)
    case 'ArrowRight':
      return move(0, 1, extend)
    case 'Home':
      return move(0, -all, extend)
    case 'End':
      return move(0, all, extend)
    case 'F2':
      return { type: 'edit' }
    case 'Delete':
    case 'Backspace':
      return { type: 'clear' }
    default:
      return null
  }
}

function withControl(key: string, extend: boolean): GridKey | null {
  switch (key) {
    case 'Home':
      return move(-all, -all, extend)
    case 'End':
      return move(all, all, extend)
    case 'ArrowUp':
      return move(-all, 0, extend)
    case 'ArrowDown':
      return move(all, 0, extend)
    case 'a':
      return { type: 'all' }
    case 'd':
      return { type: 'fill' }
    case 'z':
      return { type: extend ? 'redo' : 'undo' }
    case 'y':
      return { type: 'redo' }
    default:
      return null
  }
}

/** More than there can be. */
const all = 1_000_000

function move(row: number, column: number, extend = false): GridKey {
  return { type: 'move', by: { row, column }, extend }
}
