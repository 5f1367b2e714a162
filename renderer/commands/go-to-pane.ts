import type { Command } from './command'

/** The parts of the window in turn: outline, text, tools, foot. */
export const goToPane: readonly Command[] = [
  {
    id: 'next-pane',
    title: '下一个窗格',
    menu: '查看',
    shortcut: 'F6',
    when: () => true,
    run: ({ desk }) => desk.goToPane(1),
  },
  {
    id: 'previous-pane',
    title: '上一个窗格',
    menu: '查看',
    shortcut: 'Shift+F6',
    when: () => true,
    run: ({ desk }) => desk.goToPane(-1),
  },
]
