import type { CDPSession, Page } from 'playwright-core'

/** An input method at the keyboard: real composition events, by the DevTools protocol. */
export interface InputMethod {
  /** Shows letters as a composition that is still open. */
  readonly compose: (text: string) => Promise<void>
  /** Ends the composition with the chosen characters. */
  readonly commit: (text: string) => Promise<void>
  /** Ends the composition with nothing. */
  readonly cancel: () => Promise<void>
  /** A word as it is typed: letter by letter, then chosen. */
  readonly type: (letters: string, chosen: string) => Promise<void>
}

export async function inputMethod(page: Page): Promise<InputMethod> {
  const cdp: CDPSession = await page.context().newCDPSession(page)
  const compose = async (text: string): Promise<void> => {
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
  const commit = async (text: string): Promise<void> => {
    await cdp.send('Input.insertText', { text })
  }
  return {
    compose,
    commit,
    cancel: () => compose(''),
    type: async (letters, chosen) => {
      for (let end = 1; end <= letters.length; end += 1) await compose(letters.slice(0, end))
      await commit(chosen)
    },
  }
}

/** The foot of the window says that everything is on disk. */
export async function saved(page: Page): Promise<void> {
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor()
}

/** No composition is open any more. */
export async function composed(page: Page): Promise<void> {
  await page.locator('[data-testid="save-state"]:not([data-state="composing"])').waitFor()
}
