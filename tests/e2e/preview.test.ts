import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { start } from './antou'
import { accept, importFile, openChapter, openReport, reportFile, reviewed } from './desk'
import { pictures } from './pictures'
import { saved } from './typing'

test('the paper stands beside the text, follows the caret and what is written', async () => {
  const take = pictures()
  const antou = await start()
  const { page } = antou
  await page.getByTestId('start-screen').waitFor()
  await importFile(page, reportFile('county'))
  await reviewed(page)
  await accept(page)
  await openChapter(page, 0)
  await page.keyboard.press('Control+F2')
  await isCurrent(page)
  await drawn(page)
  const before = await pageCount(page)
  expect(before).toBeGreaterThan(3)
  expect(await page.getByTestId('page-count').innerText()).toBe(`${before} 页`)
  await take(antou, 'preview')

  // Long papers: what is far from what is seen is not drawn.
  expect(await page.locator('.preview-page canvas').count()).toBeLessThan(before)
  expect(await scrolled(page)).toBe(0)
  for (let turn = 0; turn < 2; turn += 1) await page.keyboard.press('Control+PageDown')
  await expect.poll(() => scrolled(page)).toBeGreaterThan(500)
  await drawn(page)

  for (let turn = 0; turn < 2; turn += 1) await page.keyboard.press('Control+PageUp')
  for (let turn = 0; turn < 40; turn += 1)
    await page.keyboard.insertText('全县各级各部门依法履职。'.repeat(5))
  await page.locator('.preview-panel[data-stale="true"]').waitFor()
  await saved(page)
  await isCurrent(page)
  await expect.poll(() => pageCount(page)).toBeGreaterThan(before)

  await page.keyboard.press('Control+F2')
  await page.getByTestId('preview-panel').waitFor({ state: 'hidden' })
  expect(await page.getByTestId('page-count').count()).toBe(0)
  expect(antou.complaints).toEqual([])
})

test('opened beside a chapter far down, it shows that chapter’s heading at once', async () => {
  const antou = await start({ args: ['--example'], size: { width: 1366, height: 768 } })
  const { page } = antou
  await openReport(page)
  await openChapter(page, 4)
  await page.keyboard.press('Control+F2')
  await isCurrent(page)
  await page.locator('.preview-page canvas').first().waitFor()
  const first = await scrolled(page)
  expect(first).toBeGreaterThan(5000)
  await page.keyboard.press('Control+PageUp')
  await expect.poll(() => scrolled(page)).toBeLessThan(first - 100)
  await page.keyboard.press('Control+PageDown')
  // Where it stood at first, before the pages had their width, is where it stands now.
  await expect.poll(() => scrolled(page)).toBeGreaterThan(first - 3)
  expect(Math.abs((await scrolled(page)) - first)).toBeLessThan(3)
})

async function isCurrent(page: Page): Promise<void> {
  await page.locator('.preview-panel[data-stale="false"]').waitFor()
  await page.getByTestId('preview-page').first().waitFor()
}

/** A page that is seen has ink on it. */
async function drawn(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(ink)).toBeGreaterThan(500)
}

/** Dark points of the page in the middle of what is seen. */
function ink(): number {
  const place = document.querySelector('.preview-pages')?.getBoundingClientRect()
  if (!place) return 0
  const seen = document
    .elementsFromPoint(place.x + place.width / 2, place.y + place.height / 2)
    .find((each) => each instanceof HTMLCanvasElement)
  if (!(seen instanceof HTMLCanvasElement)) return 0
  const data = seen.getContext('2d')?.getImageData(0, 0, seen.width, seen.height).data ?? []
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 100) dark += 1
  return dark
}

function pageCount(page: Page): Promise<number> {
  return page.getByTestId('preview-page').count()
}

function scrolled(page: Page): Promise<number> {
  return page.locator('.preview-pages').evaluate((element) => element.scrollTop)
}
