import type { HtmlNode } from '../../../shared/html/node'

/** An element as a parser would make it; strings are text, attributes stand by their names. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...inside: readonly (HtmlNode | string)[]
): HtmlNode {
  return {
    nodeType: 1,
    nodeName: name.toUpperCase(),
    nodeValue: null,
    childNodes: inside.map((each) => (typeof each === 'string' ? text(each) : each)),
    getAttribute: (attribute) => attributes[attribute] ?? null,
  }
}

export function body(...inside: readonly (HtmlNode | string)[]): HtmlNode {
  return el('body', {}, ...inside)
}

export function comment(words: string): HtmlNode {
  return { nodeType: 8, nodeName: '#comment', nodeValue: words, childNodes: [] }
}

function text(words: string): HtmlNode {
  return { nodeType: 3, nodeName: '#text', nodeValue: words, childNodes: [] }
}

/** A table of cells, each its words or an element. */
export function grid(...rows: readonly (readonly (HtmlNode | string)[])[]): HtmlNode {
  return el(
    'table',
    {},
    el(
      'tbody',
      {},
      ...rows.map((cells) =>
        el(
          'tr',
          {},
          ...cells.map((cell) => (typeof cell === 'string' ? el('td', {}, cell) : cell)),
        ),
      ),
    ),
  )
}
