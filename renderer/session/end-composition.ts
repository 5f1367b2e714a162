/** Takes the focus off the field that is written in, which ends its composition with its text. */
export function leaveField(): HTMLElement | null {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLElement)) return null
  activeElement.blur()
  return activeElement
}

/** Ends an open composition and gives the focus back; returns when the model has its text. */
export async function endComposition(isOpen: () => boolean): Promise<void> {
  if (!isOpen()) return
  const field = leaveField()
  for (let tries = 0; tries < 40 && isOpen(); tries += 1) await nextTask()
  await nextTask()
  if (field?.isConnected) field.focus({ preventScroll: true })
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 10)
  })
}
