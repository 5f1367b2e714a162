import MarkdownIt from 'markdown-it'
import source from '../../docs/manual.md?raw'
import { rulesMarkdown } from './rule-pages'

/** The manual's pictures, as the bundler put them beside the page. */
const pictures = import.meta.glob<string>(
  [
    '../../docs/screens/{start-reports,import-review,desk,rolled,register,figure-call}-1366x768.png',
    '../../docs/screens/{check,notes,preview,print,official,withheld,public-edition,hand-over}-1366x768.png',
  ],
  { eager: true, query: '?url', import: 'default' },
)

/** A part of the manual under one heading. */
export interface Section {
  readonly id: string
  /** 2 or 3, as the heading's own. */
  readonly level: number
  readonly title: string
  /** The heading with what stands under it; made of the program's own file alone. */
  readonly html: string
  /** The same as plain text, to be searched. */
  readonly text: string
}

/** The manual in its order, then the rules; what stands before the first heading of level 2 is the first part. */
export const manual: readonly Section[] = sectionsOf(`${source}\n${rulesMarkdown}`)

function sectionsOf(markdown: string): readonly Section[] {
  const renderer = new MarkdownIt({ html: false, linkify: false })
  const tokens = renderer.parse(markdown, {})
  for (const { children } of tokens) {
    for (const token of children ?? []) {
      if (token.type !== 'image') continue
      const place = token.attrGet('src') ?? ''
      token.attrSet('src', pictures[`../../docs/${place}`] ?? place)
    }
  }
  const starts = tokens.flatMap(({ type, tag }, at) =>
    type === 'heading_open' && (tag === 'h2' || tag === 'h3') ? [at] : [],
  )
  return [0, ...starts].map((start, index) => {
    const part = tokens.slice(start, starts[index] ?? tokens.length)
    const level = part[0]?.tag === 'h3' ? 3 : 2
    const words = part.flatMap(({ type, content }) => (type === 'inline' ? [content] : []))
    return {
      id: `manual-${index}`,
      level,
      title: words[0] ?? '',
      html: renderer.renderer.render(part, renderer.options, {}),
      text: words.join('\n'),
    }
  })
}
