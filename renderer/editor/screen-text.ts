/** The words that stand on the screen in an element of the editor, without what is only drawn. */
export function screenText(element: HTMLElement): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let text = ''
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement
    const isDrawn = parent?.closest('[contenteditable="false"], [data-slate-placeholder]')
    if (!isDrawn || !element.contains(isDrawn)) text += walker.currentNode.nodeValue ?? ''
  }
  // Slate writes a second line feed after one that ends an element, so that it shows.
  return text.replaceAll('\uFEFF', '').replace(/\n\n$/u, '\n')
}
