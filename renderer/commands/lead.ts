import { hasLead, styleOf, toggleLead } from '../session/slate/style'
import { textCommand } from './text-command'

/** Marks the paragraph's first sentence as its heading. */
export const lead = textCommand({
  id: 'lead',
  title: '段首标题',
  menu: '格式',
  shortcut: 'Mod+Alt+R',
  tool: true,
  when: (editor) => styleOf(editor) !== null,
  active: hasLead,
  run: (editor) => toggleLead(editor, 2),
})
