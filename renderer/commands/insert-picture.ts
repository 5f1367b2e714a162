import type { Command } from './command'

/** Pictures from files, at the caret of the open chapter or at its end. */
export const insertPicture: Command = {
  id: 'insert-picture',
  title: '图片…',
  short: '图片',
  menu: '插入',
  tool: true,
  when: ({ session }) =>
    session !== null && !session.state().readOnly && !session.state().composing,
  run: ({ desk }) => desk.choosePictures(),
}
