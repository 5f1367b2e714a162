import type { Command } from './command'

const forms = [
  { id: 'find', title: '查找…', short: '查找', shortcut: 'Mod+F', tool: true },
  { id: 'replace', title: '替换…', shortcut: 'Mod+H' },
] as const

/** The panel that looks for words and replaces them; one panel does both. */
export const finds: readonly Command[] = [
  ...forms.map((named): Command => ({
    ...named,
    menu: '编辑',
    anywhere: true,
    when: ({ session }) => session !== null && !session.state().composing,
    run: ({ desk }) => desk.showFind(),
  })),
  step('find-next', '查找下一处', 'F3', 1),
  step('find-previous', '查找上一处', 'Shift+F3', -1),
]

function step(id: string, title: string, shortcut: string, by: 1 | -1): Command {
  return {
    id,
    title,
    menu: '编辑',
    shortcut,
    anywhere: true,
    when: ({ session }) => session !== null && !session.state().composing,
    run: ({ desk }) => desk.findStep(by),
  }
}
