import { canAnnotate, insertNote } from '../session/slate/notes'
import { textCommand } from './text-command'

/** A note with its mark at the caret: a footnote in Word, below its paragraph on paper. */
export const insertNoteCommand = textCommand({
  id: 'insert-note',
  title: '注释（脚注）',
  menu: '插入',
  shortcut: 'Mod+Alt+F',
  when: canAnnotate,
  run: insertNote,
})
