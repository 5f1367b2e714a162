import { commands } from '../commands'
import type { CommandContext } from '../commands/command'
import { commandOf } from '../commands/shortcut'
import { takeSelection } from '../editor/take-selection'

/**
 * Listens to the keys of all commands, ahead of everything in the page (Slate takes Ctrl+Z for
 * itself). A part of the window keeps those that it names in `data-own-keys`.
 */
export function listenToKeys(context: () => CommandContext | null): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const now = context()
    if (!now || ownsKey(event)) return
    if (isOfCommands(event)) bringUpToDate(now)
    const command = commandOf(event, commands, now)
    if (!command) return
    event.preventDefault()
    event.stopPropagation()
    command.run(now)
  }
  window.addEventListener('keydown', onKeyDown, true)
  return () => window.removeEventListener('keydown', onKeyDown, true)
}

/** Plain typing is no command. */
function isOfCommands({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || /^F\d/u.test(key)
}

function bringUpToDate({ session }: CommandContext): void {
  if (!session || session.state().composing) return
  takeSelection(session.editorOf(session.state().openChapter))
}

function ownsKey({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  const owner = target.closest<HTMLElement>('[data-own-keys]')
  return owner?.dataset['ownKeys']?.split(' ').includes(key) ?? false
}
