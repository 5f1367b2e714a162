import { Button, Tooltip } from 'antd'
import { memo, type JSX } from 'react'
import type { Command, CommandContext } from '../../commands/command'
import { isMac, shortcutLabel } from '../menu/shortcut-label'
import { icons } from './icons'

export interface ToolProps {
  readonly command: Command
  readonly context: CommandContext
  readonly enabled: boolean
  readonly active: boolean
}

/**
 * A command as a button; the text keeps its focus while the mouse is on it. Drawn anew only where it
 * is another one: all of them cost more than the figures that an undo changes.
 */
export const Tool = memo(function Tool({
  command,
  context,
  enabled,
  active,
}: ToolProps): JSX.Element {
  const { id, title, short = title, shortcut } = command
  const hint = shortcut ? `${title}（${shortcutLabel(shortcut, isMac)}）` : title
  return (
    <Tooltip title={hint} mouseEnterDelay={0.5}>
      <Button
        type="text"
        size="small"
        className="tool"
        icon={icons[id]}
        disabled={!enabled}
        aria-label={title}
        aria-pressed={command.active ? active : undefined}
        data-command={id}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => command.run(context)}
      >
        <span className="tool-words">{short}</span>
      </Button>
    </Tooltip>
  )
})
