import { setStyle, styleOf } from '../session/slate/style'
import type { Command } from './command'
import { textCommand } from './text-command'

const forms = [
  { level: 2, title: '二级标题（一）' },
  { level: 3, title: '三级标题 1.' },
  { level: 4, title: '四级标题（1）' },
] as const

/** Headings alone on their line; level 1 is the chapter's own. */
export const headings: readonly Command[] = forms.map(({ level, title }) =>
  textCommand({
    id: `heading-${level}`,
    title,
    menu: '格式',
    shortcut: `Mod+Alt+${level}`,
    tool: true,
    active: (editor) => {
      const style = styleOf(editor)
      return style?.type === 'heading' && style.level === level
    },
    run: (editor) => setStyle(editor, { type: 'heading', level }),
  }),
)
