import type { Command } from './command'

export const indicators: Command = {
  id: 'indicators',
  title: '指标（在正文旁边）',
  menu: '查看',
  shortcut: 'Shift+F8',
  anywhere: true,
  when: ({ session }) => session !== null && !session.state().composing,
  run: ({ desk }) => desk.toggleIndicators(),
}
