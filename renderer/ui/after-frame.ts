/**
 * Has `work` done once the next frame is on the screen, so that it holds nobody up; a window that
 * nobody sees draws no frame, and then it is done at once. The returned function calls it off.
 */
export function afterFrame(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (): void => {
    timer = setTimeout(work)
  }
  const frame = document.hidden ? 0 : requestAnimationFrame(later)
  if (frame === 0) later()
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
