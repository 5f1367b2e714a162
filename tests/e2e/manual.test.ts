import { expect, test } from 'vitest'
import { start } from './antou'
import { openReport } from './desk'
import { pictures } from './pictures'

test('F1 opens the manual with its pictures, and what is looked for is found in it', async () => {
  const take = pictures()
  const antou = await start({ args: ['--example'] })
  const { page } = antou
  await openReport(page)
  await page.keyboard.press('F1')
  const manual = page.getByTestId('manual')
  await manual.waitFor()
  await take(antou, 'manual')
  const shown = manual.locator('.manual-text img')
  expect(await shown.count()).toBeGreaterThan(10)
  for (const picture of await shown.all()) {
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(1366)
  }

  await manual.getByRole('searchbox', { name: '在手册里找' }).fill('U 盘')
  const parts = manual.locator('nav li')
  expect(await parts.allInnerTexts()).toContain('交付文件夹')
  await parts.filter({ hasText: '交付文件夹' }).click()
  const heading = manual.locator('h3', { hasText: '交付文件夹' })
  await expect.poll(async () => (await heading.boundingBox())?.y ?? 9999).toBeLessThan(250)
  await manual.getByRole('searchbox', { name: '在手册里找' }).fill('年份只写两位')
  await parts.filter({ hasText: '年份只写两位' }).click()
  const rule = manual.locator('h3', { hasText: '年份只写两位' })
  await expect.poll(async () => (await rule.boundingBox())?.y ?? 9999).toBeLessThan(250)
  await page.keyboard.press('Escape')
  await manual.waitFor({ state: 'hidden' })
  expect(antou.complaints).toEqual([])
})
