import { useEffect, type RefObject } from 'react'
import { afterFrame } from './after-frame'

/** A stretch of a text, in UTF-16 units, `end` not included. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** More blocks than these changed at once are not typing: their marks wait for the frame. */
const mostAtOnce = 3

/**
 * Marks stretches of the blocks (`data-block`) below an element by `::highlight(name)`. Drawn by
 * the browser over the text as it is: nothing in it is another element, so that neither typing nor
 * a composition notices. `find` is asked anew where a block's text changed, and for all when it is
 * another function; a table's cells are texts of their own. Where many blocks changed at once, as by a
 * figure shown in all of them, they are marked after the frame that shows the change.
 */
export function useTextMarks(
  place: RefObject<HTMLElement | null>,
  name: string,
  find: ((text: string) => readonly Stretch[]) | null,
): void {
  useEffect(() => {
    const root = place.current
    if (!root || !find) return undefined
    const marks = new Highlight()
    CSS.highlights.set(name, marks)
    const ofBlock = new Map<Element, readonly Range[]>()
    const look = (block: Element): void => {
      for (const range of ofBlock.get(block) ?? []) marks.delete(range)
      ofBlock.delete(block)
      if (!block.isConnected) return
      const ranges = holdersIn(block).flatMap((holder) => rangesIn(holder, find))
      if (ranges.length === 0) return
      ofBlock.set(block, ranges)
      for (const range of ranges) marks.add(range)
    }
    for (const block of root.querySelectorAll('[data-block]')) look(block)
    const waiting = new Set<Element>()
    let callOff: (() => void) | null = null
    const lookAtWaiting = (): void => {
      callOff = null
      for (const block of waiting) look(block)
      waiting.clear()
    }
    const observer = new MutationObserver((changes) => {
      const blocks = blocksOf(changes)
      for (const block of blocks) {
        if (blocks.size > mostAtOnce) waiting.add(block)
        else look(block)
      }
      if (waiting.size > 0) callOff ??= afterFrame(lookAtWaiting)
    })
    observer.observe(root, { subtree: true, childList: true, characterData: true })
    return () => {
      observer.disconnect()
      callOff?.()
      CSS.highlights.delete(name)
    }
  }, [place, name, find])
}

function blocksOf(changes: readonly MutationRecord[]): ReadonlySet<Element> {
  const blocks = new Set<Element>()
  for (const { target, addedNodes, removedNodes } of changes) {
    const element = target instanceof Element ? target : target.parentElement
    const own = element?.closest('[data-block]')
    if (own) blocks.add(own)
    for (const node of [...addedNodes, ...removedNodes]) {
      if (!(node instanceof Element)) continue
      if (node.matches('[data-block]')) blocks.add(node)
      for (const block of node.querySelectorAll('[data-block]')) blocks.add(block)
    }
  }
  return blocks
}

function holdersIn(block: Element): readonly Element[] {
  const cells = block.querySelectorAll('td')
  return cells.length > 0 ? [...cells] : [block]
}

/** The ranges of an element's stretches, over the leaves that its text is cut into. */
function rangesIn(holder: Element, find: (text: string) => readonly Stretch[]): readonly Range[] {
  const nodes: { readonly node: Text; readonly start: number }[] = []
  let text = ''
  for (const node of textsIn(holder)) {
    nodes.push({ node, start: text.length })
    text += node.data
  }
  return find(text).map(({ start, end }) => {
    const range = new Range()
    const first = nodes.findLast((each) => each.start <= start)
    const last = nodes.findLast((each) => each.start < end)
    if (first) range.setStart(first.node, start - first.start)
    if (last) range.setEnd(last.node, end - last.start)
    return range
  })
}

/**
 * The text of an element without what the program drew into it; what is computed, as a figure says
 * it, is text. Slate puts an invisible character where a leaf is empty.
 */
function textsIn(element: Element, found: Text[] = []): readonly Text[] {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node instanceof Text) found.push(node)
    else if (!(node instanceof Element) || node.hasAttribute('data-slate-zero-width')) continue
    else if (node.getAttribute('contenteditable') !== 'false') textsIn(node, found)
    else for (const words of node.querySelectorAll('[data-computed-text]')) textsIn(words, found)
  }
  return found
}
