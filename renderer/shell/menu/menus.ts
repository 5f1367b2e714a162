import { menus, type Command, type CommandContext, type Menu } from '../../commands/command'

/** The letter that opens a menu together with Alt, as office programs have it. */
export const menuLetters: Readonly<Record<Menu, string>> = {
  文件: 'F',
  编辑: 'E',
  格式: 'O',
  插入: 'I',
  章节: 'C',
  查看: 'V',
  帮助: 'H',
}

/** An entry of an open menu as it stands now. */
export interface MenuEntry {
  readonly command: Command
  readonly enabled: boolean
  readonly active: boolean
}

/** What a menu offers now, in the order of the list of commands. */
export function menuEntries(
  menu: Menu,
  commands: readonly Command[],
  context: CommandContext,
): readonly MenuEntry[] {
  return commands
    .filter((command) => command.menu === menu)
    .map((command) => ({
      command,
      enabled: command.when(context),
      active: command.active?.(context) ?? false,
    }))
}

/** The menu of Alt and a letter; null where there is none. */
export function menuOfLetter(letter: string): Menu | null {
  return menus.find((menu) => menuLetters[menu] === letter.toUpperCase()) ?? null
}

/** The menu beside another one, round the ends. */
export function menuBeside(menu: Menu, step: 1 | -1): Menu {
  const index = (menus.indexOf(menu) + step + menus.length) % menus.length
  return menus[index] ?? menu
}
