import { withholdTarget } from '../session/slate/withhold'
import type { Command } from './command'
import { inText } from './text-command'

/** 不公开: asks what the public edition says in the place of what is selected. */
export const withholdCommand: Command = {
  id: 'withhold',
  title: '不公开…',
  menu: '格式',
  shortcut: 'Mod+Shift+K',
  when: inText((editor) => withholdTarget(editor) !== null),
  active: inText((editor) => (withholdTarget(editor)?.wording ?? null) !== null),
  run: ({ desk }) => desk.showWithhold(),
}
