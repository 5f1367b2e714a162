import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5'
import type { HtmlNode } from '../../../../shared/html/node'
import { containerTooLarge } from '../../containers/container-failures'
import { limits } from '../../limits'
import { Refusal } from '../../refusal'
import { classStyles, type ClassStyles } from './class-styles'

/**
 * Parses markup as a browser does, without running or fetching anything; null where it has no body.
 * What style sheets in the page say of an element stands in its style attribute.
 */
export function parsePage(html: string): HtmlNode | null {
  const sheets: Parsed[] = []
  const page = defaultTreeAdapter
    .getChildNodes(parse(closed(html), { treeAdapter: bounded(sheets) }))
    .find((node) => node.nodeName === 'html')
  const body =
    page && 'childNodes' in page && page.childNodes.find((node) => node.nodeName === 'body')
  return body ? htmlNode(body, classStyles(sheets.map(textOf))) : null
}

/**
 * XHTML may close any element where it opens it: to HTML `<title/>` is the beginning of a title, which
 * the rest of the page would be.
 */
function closed(html: string): string {
  if (!/^\s*<\?xml/u.test(html.slice(0, 200))) return html
  return html.replaceAll(
    /<(title|script|style|textarea|iframe|p|div|span|a|b|i|td|th|li|h[1-6])((?:\s[^<>]*)?)\/>/giu,
    '<$1$2></$1>',
  )
}

type Adapter = TreeAdapter<DefaultTreeAdapterMap>

/** The parser's own tree, stopped where a page nests deeper or has more elements than any report. */
function bounded(sheets: Parsed[]): Adapter {
  let elements = 0
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      elements += 1
      if (elements > limits.treeElements) throw new Refusal(containerTooLarge)
      const element = defaultTreeAdapter.createElement(name, namespace, attributes)
      if (name === 'style') sheets.push(element)
      return element
    },
    onItemPush: (element) => {
      if (depthOf(element) > limits.depth) throw new Refusal(containerTooLarge)
    },
  }
}

function depthOf(element: DefaultTreeAdapterMap['element']): number {
  let depth = 0
  let at: DefaultTreeAdapterMap['parentNode'] | null = element
  while (at && depth <= limits.depth) {
    depth += 1
    at = 'parentNode' in at ? at.parentNode : null
  }
  return depth
}

type Parsed = DefaultTreeAdapterMap['childNode']

function textOf(sheet: Parsed): string {
  const inside = 'childNodes' in sheet ? sheet.childNodes : []
  return inside.map((node) => ('value' in node ? node.value : '')).join('')
}

function htmlNode(node: Parsed, styles: ClassStyles): HtmlNode {
  if ('value' in node) return leaf(3, '#text', node.value)
  if ('data' in node) return leaf(8, '#comment', node.data)
  if (!('attrs' in node)) return leaf(10, node.nodeName, '')
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
  const style = `${styles(node.tagName, attributes.get('class') ?? '')}${attributes.get('style') ?? ''}`
  if (style !== '') attributes.set('style', style)
  return {
    nodeType: 1,
    nodeName: node.tagName.toUpperCase(),
    nodeValue: null,
    childNodes: node.childNodes.map((child) => htmlNode(child, styles)),
    // In the window the policy forbids the attribute by its own name.
    getAttribute: (name) => attributes.get(name === 'data-style' ? 'style' : name) ?? null,
  }
}

function leaf(nodeType: number, nodeName: string, nodeValue: string): HtmlNode {
  return { nodeType, nodeName, nodeValue, childNodes: [] }
}
