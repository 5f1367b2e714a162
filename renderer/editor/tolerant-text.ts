import { blockId } from '../../shared/model/ids'
import { renew } from './renewals'

/**
 * The browser takes nodes out of the text that React still knows: a composition that is given up in
 * a leaf that it filled alone, as after Ctrl+B, takes the whole leaf (found by the random edits of
 * the real window, seed 6). React then fails where it takes the leaf out itself, and the text is
 * gone from the screen. In the text, and only there, what is out already is out; its block draws
 * itself anew.
 */
export function tolerateMissingNodes(): void {
  const remove = Reflect.get(Node.prototype, 'removeChild') as Remove
  const insert = Reflect.get(Node.prototype, 'insertBefore') as Insert
  Node.prototype.removeChild = function removeTolerantly<Child extends Node>(
    this: Node,
    child: Child,
  ): Child {
    if (child.parentNode === this || !mend(this))
      return Reflect.apply(remove, this, [child]) as Child
    return child
  }
  Node.prototype.insertBefore = function insertTolerantly<Child extends Node>(
    this: Node,
    child: Child,
    before: Node | null,
  ): Child {
    const isMissing = before !== null && before.parentNode !== this && mend(this)
    return Reflect.apply(insert, this, [child, isMissing ? null : before]) as Child
  }
}

type Remove = (this: Node, child: Node) => Node
type Insert = (this: Node, child: Node, before: Node | null) => Node

/** Has the block that a node of the text stands in drawn anew; false where it is in none. */
function mend(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement
  if (!element?.closest('.chapter-text')) return false
  const block = blockId.safeParse(element.closest('[data-block]')?.getAttribute('data-block'))
  console.warn('The browser had taken out a node of the text.', element)
  if (block.success) queueMicrotask(() => renew(block.data))
  return true
}
