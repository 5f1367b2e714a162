// The parts of the window in the order of F6, as `data-pane` marks them.
const order = ['outline', 'text', 'tools', 'foot', 'main'] as const

/** Gives the focus to the next (1) or previous (-1) part of the window that is there. */
export function goToPane(step: 1 | -1): void {
  const panes = order.flatMap((name) => {
    const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`)
    return pane ? [pane] : []
  })
  const current = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[nextIndex(current, step, panes.length)]
  if (next) focusIn(next)
}

/** The index after (or before) the current one in a ring; -1 stands before the first. */
export function nextIndex(current: number, step: 1 | -1, count: number): number {
  if (current < 0) return step > 0 ? 0 : count - 1
  return (current + step + count) % count
}

const focusable =
  '[data-pane-focus], [contenteditable="true"], button:not(:disabled), input, [tabindex="0"]'

function focusIn(pane: HTMLElement): void {
  const target =
    pane.querySelector<HTMLElement>('[data-pane-focus], [contenteditable="true"]') ??
    pane.querySelector<HTMLElement>(focusable)
  target?.focus()
}
