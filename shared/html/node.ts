/** What the reader needs of a parsed page: a DOM node has it, and so has a test's. */
export interface HtmlNode {
  readonly nodeType: number
  /** In capitals for the elements of HTML: `P`, `O:P`. */
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<HtmlNode>
  readonly getAttribute?: (name: string) => string | null
}

export function isElement(node: HtmlNode): boolean {
  return node.nodeType === 1
}

export function isText(node: HtmlNode): boolean {
  return node.nodeType === 3
}

export function isComment(node: HtmlNode): boolean {
  return node.nodeType === 8
}

export function attribute(node: HtmlNode, name: string): string {
  return node.getAttribute?.(name) ?? ''
}

export function children(node: HtmlNode): readonly HtmlNode[] {
  return Array.from(node.childNodes)
}

/** All text below a node, white space as it stands. */
export function textBelow(node: HtmlNode): string {
  if (isText(node)) return node.nodeValue ?? ''
  return children(node).map(textBelow).join('')
}

/** How many elements of these names stand below a node. */
export function count(node: HtmlNode, ...names: readonly string[]): number {
  return children(node).reduce(
    (sum, child) => sum + count(child, ...names) + (names.includes(child.nodeName) ? 1 : 0),
    0,
  )
}

/** Whether an element of this name stands anywhere below a node. */
export function has(node: HtmlNode, name: string): boolean {
  return children(node).some((child) => child.nodeName === name || has(child, name))
}
