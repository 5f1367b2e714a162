/** The caret's place on the screen; null where there is none. */
export function rectOfCaret(): DOMRect | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const [rect] = range.getClientRects()
  return rect ?? range.startContainer.parentElement?.getBoundingClientRect() ?? null
}

/** Stands an element below a place, or above it where there is no room. */
export function placeBelow(element: HTMLElement, { left, top, bottom }: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = element
  const isBelow = bottom + height + 8 < window.innerHeight
  element.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`
  element.style.top = `${isBelow ? bottom + 4 : Math.max(8, top - height - 4)}px`
}
