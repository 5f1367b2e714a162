import type { Page } from 'playwright-core'

/** Notes from now on whenever the foot says that all is saved while a composition is open. */
export async function watchClaims(page: Page): Promise<void> {
  await page.evaluate(() => {
    const found: string[] = []
    Reflect.set(window, 'claims', found)
    let isOpen = false
    const look = (): void => {
      const foot = document.querySelector<HTMLElement>('[data-testid="save-state"]')
      if (isOpen && foot?.dataset['state'] === 'saved') found.push(foot.innerText)
    }
    const later = (): void => void requestAnimationFrame(() => requestAnimationFrame(look))
    const opens = (open: boolean): void => {
      isOpen = open
      later()
    }
    window.addEventListener('compositionstart', () => opens(true), true)
    window.addEventListener('compositionupdate', later, true)
    window.addEventListener('compositionend', () => opens(false), true)
    new MutationObserver(look).observe(document.body, {
      attributes: true,
      attributeFilter: ['data-state'],
      subtree: true,
    })
  })
}

/** What was noted so far: must be nothing. */
export async function claims(page: Page): Promise<readonly string[]> {
  return page.evaluate((): string[] => Reflect.get(window, 'claims'))
}
