import type { Command } from './command'

/** Makes figures of the numbers that stand in the text, in one pass. */
export const bindFigures: Command = {
  id: 'bind-figures',
  title: '正文数字变成数据…',
  menu: '插入',
  when: ({ session }) =>
    session !== null && !session.state().composing && !session.state().readOnly,
  run: ({ desk }) => desk.showBinding(),
}
