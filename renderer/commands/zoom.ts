import type { Command } from './command'

const steps = [
  { id: 'zoom-in', title: '放大', shortcut: 'Mod+=', step: 1 },
  { id: 'zoom-out', title: '缩小', shortcut: 'Mod+-', step: -1 },
  { id: 'zoom-reset', title: '原大', shortcut: 'Mod+0', step: 0 },
] as const

/** Larger, smaller and back to 100 %. */
export const zooms: readonly Command[] = steps.map(({ step, ...named }) => ({
  ...named,
  menu: '查看',
  when: ({ session }) => session !== null,
  run: ({ desk }) => desk.zoom(step),
}))
