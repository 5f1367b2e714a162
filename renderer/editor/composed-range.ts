/**
 * Keeps a composition within its line: called before the browser replaces what was composed so far.
 *
 * Chromium remembers the place of a composition as a count of characters, in which the end of a line
 * that ends with a line feed (Shift+Enter) and the beginning of the next line are the same place. A
 * composition at that beginning would take the line feed and, with it, the line break before it: a
 * table's last cell and the paragraph below became one, and no end of the composition was told.
 */
export function keepInLine({ inputType }: InputEvent): void {
  const selection = document.getSelection()
  if (inputType !== 'insertCompositionText' || !selection || selection.rangeCount === 0) return
  const { startContainer, endContainer, endOffset } = selection.getRangeAt(0)
  const line = lineOf(endContainer)
  if (!line || line.contains(startContainer)) return
  const first = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode()
  if (first) selection.setBaseAndExtent(first, 0, endContainer, endOffset)
}

/**
 * What was composed, of what Chromium tells at the end of a composition that was interrupted: counted
 * from the line before, it begins with the line feeds between. `letters` is what was shown last.
 */
export function ofLine(told: string, letters: string): string {
  return told.includes('\n') ? letters : told
}

/** The innermost element of the text around a node: a paragraph, a cell. */
function lineOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest('[data-slate-node="element"]:not([data-slate-inline])') ?? null
}
