import { Fragment, type JSX } from 'react'
import { commands } from '../../commands'
import type { CommandContext } from '../../commands/command'
import { StyleSelect } from './style-select'
import { Tool } from './tool'
import { styleCommands, toolGroups } from './tool-groups'
import { isActive, isEnabled, useCommandStates } from './use-command-states'

const groups = toolGroups(commands)
const styles = styleCommands(commands)
const tools = groups.flat()

/** The one row of tools: what a chapter needs, everything else is in the menus and the palette. */
export function Tools({ context }: { readonly context: CommandContext }): JSX.Element {
  const states = useCommandStates(tools, context)
  return (
    <div className="tools" role="toolbar" aria-label="工具" data-pane="tools">
      {groups.map((group, at) => (
        <Fragment key={group[0]?.menu}>
          {at > 0 && <span className="tools-gap" data-menu={group[0]?.menu} role="separator" />}
          {group[0]?.menu === '格式' && <StyleSelect styles={styles} context={context} />}
          {group.map((command) => {
            const index = tools.indexOf(command)
            return (
              <Tool
                key={command.id}
                command={command}
                context={context}
                enabled={isEnabled(states, index)}
                active={isActive(states, index)}
              />
            )
          })}
        </Fragment>
      ))}
    </div>
  )
}
