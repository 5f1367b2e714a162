import type { Page } from 'playwright-core'

/** What lies on the system's clipboard. */
export interface Clipping {
  readonly html: string
  readonly text: string
}

/** Puts something on the system's clipboard, as another program does. */
export async function copy(page: Page, clipping: Clipping): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const options = { capture: true, once: true }
    // Chromium asks by this event whether there is anything to copy.
    window.addEventListener('beforecopy', (event) => event.preventDefault(), options)
    window.addEventListener(
      'copy',
      (event) => {
        event.clipboardData?.setData('text/html', html)
        event.clipboardData?.setData('text/plain', text)
        event.preventDefault()
        event.stopImmediatePropagation()
      },
      options,
    )
    if (!document.execCommand('copy')) throw new Error('Nothing was copied.')
  }, clipping)
}

/** Presses Ctrl+X; returns what the window gives to other programs. */
export async function cut(page: Page): Promise<Clipping> {
  await page.evaluate(() => {
    window.addEventListener(
      'cut',
      ({ clipboardData }) => {
        const html = clipboardData?.getData('text/html') ?? ''
        Reflect.set(window, 'cut', { html, text: clipboardData?.getData('text/plain') ?? '' })
      },
      { once: true },
    )
  })
  await page.keyboard.press('Control+X')
  return page.evaluate((): Clipping => Reflect.get(window, 'cut'))
}
