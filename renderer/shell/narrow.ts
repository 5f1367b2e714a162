/** Whether the side panels lie over the paper: the same border as in the style sheet. */
export function isNarrow(): boolean {
  return window.matchMedia('(width < 1200px)').matches
}
