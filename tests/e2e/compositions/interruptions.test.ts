import type { Locator, Page } from 'playwright-core'
import { paragraph } from '../../shared/model/reports'
import { copy } from '../clipboard'
import { around, cell, two } from './blocks'
import { composed } from '../typing'
import { suite, type Case, type Hand } from './suite'

/** An input method takes these keys for itself: what gets through must not spoil the text. */
const keys = ['ArrowLeft', 'ArrowUp', 'Home', 'Escape', 'Tab', 'F6', 'Control+B', 'Control+S']

suite('a composition is interrupted', [
  {
    name: 'and given up',
    blocks: two(),
    from: { block: 0, at: 2 },
    write: async ({ ime }) => {
      await ime.compose('fenj')
      await ime.cancel()
    },
    expected: '全年受理。\n办结四十件。',
  },
  {
    name: 'in an empty paragraph, and begun again',
    blocks: [paragraph('')],
    from: { block: 0, at: 0 },
    write: async ({ ime }) => {
      await ime.compose('kai')
      await ime.cancel()
      await ime.compose('kaish')
      await ime.cancel()
      await ime.type('kaishi', '开始')
    },
    expected: '开始',
  },
  {
    name: 'in a look of its own, and cancelled: the browser takes out the leaf that it filled',
    blocks: two(),
    from: { block: 0, at: 5 },
    write: async ({ ime, page }) => {
      await page.keyboard.press('Control+B')
      await page.keyboard.press('Control+U')
      await ime.compose('fa')
      await ime.cancel()
      await page.keyboard.press('ArrowLeft')
      await ime.type('hou', '后')
    },
    expected: '全年受理后。\n办结四十件。',
  },
  ...keys.map((key): Case => ({
    name: `by ${key}`,
    blocks: two(),
    from: { block: 1, at: 2 },
    write: async ({ ime, page }) => {
      await ime.compose('jin')
      await pressed(page, key)
      await ime.compose('jinnian')
      await ime.commit('今年')
    },
    expected: '全年受理。\n办结今年四十件。',
  })),
  {
    name: 'by Tab in a cell',
    blocks: around(),
    from: { block: 1, at: 0, in: cell(2, 2) },
    write: async ({ ime, page }) => {
      await ime.compose('si')
      await pressed(page, 'Tab')
      await ime.commit('四十')
    },
    expected: '见下表。\n项目\t件数\n受理\t四十\n其余未办。',
  },
  {
    name: 'by the key of undo',
    blocks: two(),
    from: { block: 0, at: 5 },
    write: async ({ ime, page }) => {
      await ime.type('qian', '前。')
      await ime.compose('hou')
      await pressed(page, 'Control+Z')
      await ime.commit('后。')
    },
    expected: '全年受理。前。后。\n办结四十件。',
  },
  {
    name: 'by a change of focus to the title, and its letters stay',
    blocks: two(),
    from: { block: 0, at: 2 },
    write: async ({ ime, page }) => {
      await ime.compose('fenju')
      await page.locator('.chapter-title textarea').focus()
      await composed(page)
    },
    expected: '全年fenju受理。\n办结四十件。',
  },
  {
    name: 'by a change of focus out of the window, and goes on after it',
    blocks: two(),
    from: { block: 0, at: 2 },
    write: async ({ ime, page }) => {
      await ime.compose('fen')
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await composed(page)
      await page.locator('.chapter-text').focus()
      await ime.type('ju', '局')
    },
    expected: '全年fen局受理。\n办结四十件。',
  },
  {
    name: 'by a click into another paragraph',
    blocks: two(),
    from: { block: 0, at: 2 },
    write: async (hand) => {
      await hand.ime.compose('fen')
      await clickedAway(hand.page)
      await hand.ime.type('you', '又')
    },
    expected: '全年fen受理。\n又办结四十件。',
  },
  {
    name: 'by another chapter, opened from the outline',
    blocks: two(),
    from: { block: 0, at: 2 },
    write: async ({ ime, page }) => {
      await ime.compose('fenju')
      // The page's own click leaves the focus where it is, and with it the composition.
      await chapterLine(page, 'and given up').evaluate((line: HTMLElement) => line.click())
      await composed(page)
      await chapterLine(page, 'opened from the outline').click()
    },
    expected: '全年fenju受理。\n办结四十件。',
  },
  {
    name: 'by its words being taken out of the page, of which Chromium tells no end',
    blocks: [...two(), paragraph('见下。')],
    from: { block: 1, at: 2 },
    write: async ({ ime, page }) => {
      await ime.type('qian', '前')
      await ime.compose('fen')
      await page.evaluate(() =>
        document.querySelectorAll('.chapter-text [data-block]')[1]?.remove(),
      )
      for (let count = 0; count < 4; count += 1) await page.keyboard.press('Home')
      await composed(page)
      await ime.type('you', '又')
    },
    expected: '全年受理。\n办结前四十件。\n又见下。',
  },
  {
    name: 'by its own Backspace, letter by letter',
    blocks: two(),
    from: { block: 0, at: 2 },
    write: async ({ ime }) => {
      for (const letters of ['fenjv', 'fenj', 'fen', 'fenj', 'fenju']) await ime.compose(letters)
      await ime.commit('分局')
    },
    expected: '全年分局受理。\n办结四十件。',
  },
  {
    name: 'by a paste, which waits or is refused',
    blocks: two(),
    from: { block: 0, at: 5 },
    write: async (hand) => {
      await copy(hand.page, { html: '', text: '粘来的。' })
      await hand.ime.compose('xie')
      await pressed(hand.page, 'Control+V')
      await hand.ime.commit('写。')
      await pasted(hand)
    },
    expected: '全年受理。写。粘来的。\n办结四十件。',
  },
])

/** A key as the page gets it in a composition, where the input method lets it through. */
async function pressed(page: Page, key: string): Promise<void> {
  const parts = key.split('+')
  await page.evaluate(
    ({ name, control }) => {
      const target = document.activeElement
      const init = { key: name, code: name, ctrlKey: control, isComposing: true }
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })
      target?.dispatchEvent(event)
    },
    { name: parts.at(-1) ?? '', control: parts.length > 1 },
  )
}

function chapterLine(page: Page, title: string): Locator {
  return page.getByTestId('outline-item').filter({ hasText: title })
}

/** A real click ends the composition first; one of the protocol does not. */
async function clickedAway(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await composed(page)
  const second = page.locator('.chapter-text [data-block]').nth(1)
  await second.click({ position: { x: 1, y: 8 } })
  await page.keyboard.press('Home')
}

async function pasted({ page }: Hand): Promise<void> {
  await page.keyboard.press('Control+V')
  await page.locator('.chapter-text').filter({ hasText: '粘来的。' }).waitFor()
}
