import { canBreakPage, insertPageBreak } from '../session/slate/page-breaks'
import { textCommand } from './text-command'

export const pageBreak = textCommand({
  id: 'page-break',
  title: '分页符',
  menu: '插入',
  shortcut: 'Mod+Enter',
  when: canBreakPage,
  run: insertPageBreak,
})
