import type { Command } from './command'

export const showHelp: Command = {
  id: 'show-help',
  title: '快捷键与关于',
  menu: '帮助',
  shortcut: 'Mod+F1',
  when: () => true,
  run: ({ desk }) => desk.showHelp(),
}
