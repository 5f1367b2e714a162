import { setStyle, styleOf } from '../session/slate/style'
import type { Command } from './command'
import { textCommand } from './text-command'

const forms = [
  { level: 1, title: '编号段落 一、' },
  { level: 2, title: '编号段落（一）' },
  { level: 3, title: '编号段落 1.' },
  { level: 4, title: '编号段落（1）' },
] as const

/** Paragraphs with a number, counted together with the headings of their level. */
export const numbered: readonly Command[] = forms.map(({ level, title }) =>
  textCommand({
    id: `numbered-${level}`,
    title,
    menu: '格式',
    shortcut: `Mod+Alt+Shift+${level}`,
    active: (editor) => {
      const style = styleOf(editor)
      return style?.type === 'paragraph' && style.level === level
    },
    run: (editor) => setStyle(editor, { type: 'paragraph', level }),
  }),
)
