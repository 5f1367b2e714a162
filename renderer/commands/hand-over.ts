import type { Command } from './command'

/** 交付文件夹: both editions and the statistics, for the stick. */
export const handOver: Command = {
  id: 'hand-over',
  title: '做交付文件夹…',
  menu: '文件',
  when: ({ session }) => session !== null && !session.state().composing,
  run: ({ desk }) => desk.showHandOver(),
}
