import type { Command } from '../../commands/command'

/** The tools in their groups, one for each menu that has any: the view's first, the file's last. */
export function toolGroups(commands: readonly Command[]): readonly (readonly Command[])[] {
  const groups = new Map<string, Command[]>()
  for (const command of commands) {
    if (!command.tool || isStyle(command)) continue
    const known = groups.get(command.menu)
    if (known) known.push(command)
    else groups.set(command.menu, [command])
  }
  const { 查看: view = [], 文件: file = [], ...rest } = Object.fromEntries(groups)
  return [view, ...Object.values(rest), file].filter((group) => group.length > 0)
}

/** The styles of a paragraph, one of which it has. */
export function styleCommands(commands: readonly Command[]): readonly Command[] {
  return commands.filter(isStyle)
}

function isStyle({ id }: Command): boolean {
  return id === 'body' || /^(heading|numbered)-\d$/u.test(id)
}
