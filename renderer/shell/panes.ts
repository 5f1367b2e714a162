// The parts of the window in the order of F6, as `data-pane` marks them.
const order = [
  'outline',
  'text',
  'figure',
  'find',
  'indicators',
  'check',
  'preview',
  'tools',
  'foot',
  'main',
] as const

/** Gives the focus to the next (1) or previous (-1) part of the window that is there. */
export function goToPane(step: 1 | -1): void {
  const panes = order.flatMap((name) => {
    const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`)
    return pane ? [pane] : []
  })
  let current = panes.findIndex((pane) => pane.contains(document.activeElement))
  // A part that can take no focus now is passed by.
  for (let tries = 0; tries < panes.length; tries += 1) {
    current = nextIndex(current, step, panes.length)
    const pane = panes[current]
    if (pane && focusIn(pane)) return
  }
}

/** The index after (or before) the current one in a ring; -1 stands before the first. */
export function nextIndex(current: number, step: 1 | -1, count: number): number {
  if (current < 0) return step > 0 ? 0 : count - 1
  return (current + step + count) % count
}

const first = '[data-pane-focus], [contenteditable="true"]'
const others = 'button:not(:disabled), input:not(:disabled), [tabindex="0"]'

/** Whether something in the pane took the focus. */
function focusIn(pane: HTMLElement): boolean {
  const target = pane.querySelector<HTMLElement>(first) ?? pane.querySelector<HTMLElement>(others)
  target?.focus()
  return pane.contains(document.activeElement)
}
