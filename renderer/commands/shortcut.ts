import type { Command, CommandContext } from './command'

/** What a key press is made of: a `KeyboardEvent`, or a test's. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
  readonly target: EventTarget | null
}

/**
 * The command of a key press that may run now; null where there is none. Never during a
 * composition, and in a field that is not the chapter's text only what does not edit that text:
 * there Ctrl+A and Ctrl+Z belong to the field. Fields of the report (`data-report-field`) leave
 * undo and redo to the session.
 */
export function commandOf(
  press: KeyPress,
  commands: readonly Command[],
  context: CommandContext,
): Command | null {
  if (press.isComposing || press.key === 'Process' || press.key === 'Dead') return null
  const command = commands.find(({ shortcut }) => shortcut && matches(press, shortcut))
  if (!command || !isFree(press.target, command) || !command.when(context)) return null
  return command
}

function matches(press: KeyPress, shortcut: string): boolean {
  const parts = shortcut.split('+')
  const name = parts.at(-1) ?? ''
  const mod = press.ctrlKey || press.metaKey
  return (
    mod === parts.includes('Mod') &&
    press.altKey === parts.includes('Alt') &&
    press.shiftKey === parts.includes('Shift') &&
    isKey(press, name)
  )
}

// Digits and letters by their place on the keyboard: with Alt or Shift `key` is something else.
function isKey({ key, code }: KeyPress, name: string): boolean {
  if (/^\d$/u.test(name)) return code === `Digit${name}` || code === `Numpad${name}`
  if (/^[A-Z]$/u.test(name)) {
    return /^[a-z]$/iu.test(key) ? key.toUpperCase() === name : code === `Key${name}`
  }
  if (name === '=') return key === '=' || key === '+' || code === 'NumpadAdd'
  if (name === '-') return key === '-' || code === 'NumpadSubtract'
  return key === name
}

function isFree(target: EventTarget | null, { id, menu, anywhere }: Command): boolean {
  if (anywhere || !isField(target)) return true
  if (id === 'undo' || id === 'redo') return target.dataset['reportField'] !== undefined
  return menu !== '编辑' && menu !== '格式' && menu !== '插入'
}

function isField(target: EventTarget | null): target is HTMLElement {
  if (typeof HTMLElement === 'undefined' || !(target instanceof HTMLElement)) return false
  return target.tagName === 'INPUT' || target.tagName === 'TEXTAREA'
}
