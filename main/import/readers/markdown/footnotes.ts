import type { MarkdownIt } from 'markdown-it'

/**
 * Footnotes, `[^1]` in the text and `[^1]: …` on a line of its own, as pandoc and GitHub have them;
 * CommonMark would take them for links and lose their words. They become the marks and notes of a page.
 */
export function footnotes(parser: MarkdownIt): void {
  const labels = new Map<string, string>()
  parser.block.ruler.before(
    'reference',
    'footnote',
    (state, start, end, silent) => {
      const label = definition.exec(lineOf(state, start))?.[1]
      if (label === undefined || state.sCount[start] === undefined) return false
      if (silent) return true
      const shown = labels.get(label) ?? (/^\d{1,3}$/u.test(label) ? label : `${labels.size + 1}`)
      labels.set(label, shown)
      state.push('html_block', '', 0).content = `<aside id="${place('note', shown)}">`
      state.push('html_block', '', 0).content = `<a href="#${place('mark', shown)}">${shown}</a>`
      const paragraphs = [lineOf(state, start).replace(definition, '')]
      let line = start + 1
      for (; line < end; line += 1) {
        const text = lineOf(state, line)
        if (definition.test(text)) break
        const isNew = line > start + 1 && state.isEmpty(line - 1)
        if (state.isEmpty(line)) continue
        if (isNew && (state.sCount[line] ?? 0) < state.blkIndent + 4) break
        if (isNew) paragraphs.push(text)
        else paragraphs.push(`${paragraphs.pop() ?? ''}\n${text}`)
      }
      for (const paragraph of paragraphs) {
        state.push('paragraph_open', 'p', 1)
        const words = state.push('inline', '', 0)
        words.content = paragraph.trim()
        words.children = []
        state.push('paragraph_close', 'p', -1)
      }
      state.push('html_block', '', 0).content = '</aside>'
      state.line = line
      return true
    },
    { alt: ['paragraph'] },
  )
  parser.inline.ruler.before('link', 'footnote-mark', (state, silent) => {
    const [whole, label] = mark.exec(state.src.slice(state.pos, state.pos + 80)) ?? []
    const shown = label === undefined ? undefined : labels.get(label)
    if (whole === undefined || shown === undefined) return false
    if (!silent) {
      state.push('html_inline', '', 0).content =
        `<a id="${place('mark', shown)}" href="#${place('note', shown)}">[${shown}]</a>`
    }
    state.pos += whole.length
    return true
  })
}

const definition = /^\[\^([^\]\s]{1,60})\]:[ \t]*/u
const mark = /^\[\^([^\]\s]{1,60})\]/u

function place(kind: 'mark' | 'note', shown: string): string {
  return `markdown-${kind}-${shown}`
}

interface Lines {
  readonly src: string
  readonly bMarks: readonly number[]
  readonly tShift: readonly number[]
  readonly eMarks: readonly number[]
}

function lineOf({ src, bMarks, tShift, eMarks }: Lines, line: number): string {
  return src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line])
}
