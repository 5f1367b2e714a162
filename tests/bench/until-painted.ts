import type { Page } from 'playwright-core'

/**
 * Clicks on the first element of a selector; gives the milliseconds until another text stands in
 * the chapter editor and its frame was painted.
 */
export function clickUntilPainted(page: Page, selector: string): Promise<number> {
  return page.evaluate(async (target) => {
    const first = (): string | undefined =>
      document.querySelector<HTMLElement>('.chapter-text [data-block]')?.dataset['block']
    const old = first()
    const element = document.querySelector<HTMLElement>(target)
    if (!element) throw new Error(`Nothing is ${target}.`)
    const began = performance.now()
    element.click()
    await new Promise<void>((gives, refuses) => {
      const look = (): void => {
        const now = first()
        if (now !== undefined && now !== old) setTimeout(gives)
        else if (performance.now() - began > 60_000) refuses(new Error('Nothing else was shown.'))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    return performance.now() - began
  }, selector)
}

/**
 * Puts HTML into the bare contenteditable of a page, where `json` is parsed first; gives the
 * milliseconds until its frame was painted.
 */
export function fillUntilPainted(page: Page, html: string, json = 'null'): Promise<number> {
  return page.evaluate(
    async ({ markup, text }) => {
      const element = document.querySelector('.chapter-text')
      if (!element) throw new Error('The page has no text.')
      const began = performance.now()
      JSON.parse(text)
      element.innerHTML = markup
      await new Promise<void>((gives) => {
        requestAnimationFrame(() => setTimeout(gives))
      })
      return performance.now() - began
    },
    { markup: html, text: json },
  )
}
