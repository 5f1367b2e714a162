import type { MarkdownIt, Token } from 'markdown-it'

/**
 * The numbers of lists as they are written, where CommonMark counts on from the first: a report that
 * prints 1. and 3. has them. A list that writes one number before all its items means them counted.
 */
export function writtenNumbers(parser: MarkdownIt): void {
  parser.core.ruler.push('written-numbers', ({ tokens, Token: Made }) => {
    for (const [at, list] of tokens.entries()) {
      if (list.type !== 'ordered_list_open') continue
      const items = itemsOf(tokens, at)
      const isCounted = items.length > 1 && new Set(items.map(({ token }) => token.info)).size === 1
      for (const [index, { token, words }] of items.entries()) {
        const number = isCounted ? Number(token.info) + index : token.info
        const shown = new Made('html_inline', '', 0)
        // As Word marks a number that it printed.
        shown.content = `<span style="mso-list:Ignore">${number}${token.markup}</span>`
        words?.children?.unshift(shown)
      }
    }
  })
}

interface Item {
  readonly token: Token
  /** The text that it opens with, if it does. */
  readonly words: Token | undefined
}

function itemsOf(tokens: readonly Token[], list: number): readonly Item[] {
  const level = tokens[list]?.level ?? 0
  const items: Item[] = []
  for (let at = list + 1; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token || token.level === level) break
    if (token.type !== 'list_item_open' || token.level !== level + 1) continue
    const words = tokens[at + 2]
    items.push({ token, words: words?.type === 'inline' ? words : undefined })
  }
  return items
}
