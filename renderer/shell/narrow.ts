/** Whether outline, paper and another panel do not fit beside each other at 100 %. */
export function isTight(): boolean {
  return window.matchMedia('(width < 1560px)').matches
}

/** Whether the side panels lie over the paper: the same border as in the style sheet. */
export function isNarrow(): boolean {
  return window.matchMedia('(width < 1200px)').matches
}
