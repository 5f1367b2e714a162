import { useCallback, useMemo, type JSX } from 'react'
import { commands } from '../../commands'
import type { CommandContext } from '../../commands/command'
import { isMac, shortcutLabel } from '../menu/shortcut-label'
import { Chooser, type Choice } from './chooser'
import { findNamed } from '../../ui/find-named'

export interface PaletteProps {
  readonly context: CommandContext
  readonly onClose: () => void
}

/** Every command that can run now, found by typing a piece of its name. */
export function Palette({ context, onClose }: PaletteProps): JSX.Element {
  const possible = useMemo(
    () =>
      commands
        .filter((command) => command.id !== 'show-palette' && command.when(context))
        .map((command): Choice => ({
          id: command.id,
          aside: command.menu,
          name: command.title,
          shortcut: command.shortcut && shortcutLabel(command.shortcut, isMac),
          run: () => command.run(context),
        })),
    [context],
  )
  const find = useCallback((typed: string) => findNamed(possible, typed), [possible])
  return (
    <Chooser
      label="命令"
      placeholder="输入命令名称或拼音首字母"
      none="没有这样的命令，换个词试试"
      testId="command-palette"
      find={find}
      onClose={onClose}
    />
  )
}
