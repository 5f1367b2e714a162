import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5'
import type { HtmlNode } from '../../../../shared/html/node'
import { containerTooLarge } from '../../containers/container-failures'
import { limits } from '../../limits'
import { Refusal } from '../../refusal'

/** Parses markup as a browser does, without running or fetching anything; null where it has no body. */
export function parsePage(html: string): HtmlNode | null {
  const page = defaultTreeAdapter
    .getChildNodes(parse(html, { treeAdapter: bounded() }))
    .find((node) => node.nodeName === 'html')
  const body =
    page && 'childNodes' in page && page.childNodes.find((node) => node.nodeName === 'body')
  return body ? htmlNode(body) : null
}

type Adapter = TreeAdapter<DefaultTreeAdapterMap>

/** The parser's own tree, stopped where a page nests deeper or has more elements than any report. */
function bounded(): Adapter {
  let elements = 0
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      elements += 1
      if (elements > limits.treeElements) throw new Refusal(containerTooLarge)
      return defaultTreeAdapter.createElement(name, namespace, attributes)
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

function htmlNode(node: Parsed): HtmlNode {
  if ('value' in node) return leaf(3, '#text', node.value)
  if ('data' in node) return leaf(8, '#comment', node.data)
  if (!('attrs' in node)) return leaf(10, node.nodeName, '')
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
  return {
    nodeType: 1,
    nodeName: node.tagName.toUpperCase(),
    nodeValue: null,
    childNodes: node.childNodes.map(htmlNode),
    // In the window the policy forbids the attribute by its own name.
    getAttribute: (name) => attributes.get(name === 'data-style' ? 'style' : name) ?? null,
  }
}

function leaf(nodeType: number, nodeName: string, nodeValue: string): HtmlNode {
  return { nodeType, nodeName, nodeValue, childNodes: [] }
}
