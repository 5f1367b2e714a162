import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { start } from './antou'
import { accept, importFile, reportFile, reviewed } from './desk'

test('a heading or numbered paragraph of the outline is on the screen with the caret in it', async () => {
  const { page, complaints } = await start()
  await page.getByTestId('start-screen').waitFor()
  await importFile(page, reportFile('example'))
  await reviewed(page)
  await accept(page)
  for (const row of [
    page.locator('.outline-item[data-kind="paragraph"]').nth(2),
    page.locator('.outline-item[data-kind="heading"]').first(),
  ]) {
    await row.click()
    const number = await row.locator('.outline-number').innerText()
    const words = (await row.locator('.outline-text').innerText()).slice(number.length, 20)
    await expect.poll(() => shownAtCaret(page)).toContain(words)
  }
  expect(complaints).toEqual([])
})

/** The words of the caret's block, empty where its beginning is out of sight. */
function shownAtCaret(page: Page): Promise<string> {
  return page.evaluate(() => {
    const block = document.getSelection()?.focusNode?.parentElement?.closest('[data-block]')
    const paper = document.querySelector('.paper')?.getBoundingClientRect()
    const top = block?.getBoundingClientRect().top ?? -1
    const isShown = paper && top >= paper.top && top < paper.bottom - 40
    return isShown ? (block?.textContent ?? '') : ''
  })
}
