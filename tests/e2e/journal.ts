import type { Page } from 'playwright-core'

/** What the window showed when its save state changed. */
export interface Said {
  readonly state: string
  /** The words of the open chapter on the screen at that moment, blocks parted by line feeds. */
  readonly words: string
}

/** What was typed into a window and what it said of it, kept outside of it. */
export interface Journal {
  /** The chapter's words after each thing that was typed, the words before all of it first. */
  readonly states: readonly string[]
  readonly said: readonly Said[]
  /** Has something typed that makes the chapter's words `words`. */
  readonly write: (words: string, by: () => Promise<void>) => Promise<void>
  /** The index of the state that the window had taken in by a time of `performance.now()`. */
  readonly takenIn: (time: number) => number
}

/** Watches the foot of the window from now on; the open chapter holds `words`. */
export async function keepJournal(page: Page, words: string): Promise<Journal> {
  const states = [words]
  const times = [0]
  const said: Said[] = []
  // A binding of this page alone: Playwright's own goes into every page there is, and ends in an
  // error where the hidden window that looks for faces closes meanwhile.
  const cdp = await page.context().newCDPSession(page)
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === 'journal') said.push(JSON.parse(payload))
  })
  await cdp.send('Runtime.enable')
  await cdp.send('Runtime.addBinding', { name: 'journal' })
  await page.evaluate(watch)
  return {
    states,
    said,
    write: async (next, by) => {
      const index = states.push(next) - 1
      await by()
      times[index] = performance.now()
    },
    takenIn: (time) => times.findLastIndex((each) => each <= time),
  }
}

function watch(): void {
  const tell: unknown = Reflect.get(window, 'journal')
  const foot = document.querySelector<HTMLElement>('[data-testid="save-state"]')
  if (!foot || typeof tell !== 'function') throw new Error('There is no foot to watch.')
  const look = (): void => {
    const blocks = [...document.querySelectorAll('.chapter-text [data-block]')]
    const words = blocks.map((block) => (block.textContent ?? '').replaceAll('\uFEFF', ''))
    tell(JSON.stringify({ state: foot.dataset['state'], words: words.join('\n') }))
  }
  const seen = { attributes: true, characterData: true, childList: true, subtree: true }
  new MutationObserver(look).observe(foot, seen)
  look()
}
