import type { Command } from './command'

export const fullScreen: Command = {
  id: 'full-screen',
  title: '全屏',
  menu: '查看',
  shortcut: 'F11',
  when: () => true,
  run: ({ desk }) => desk.toggleFullScreen(),
}
