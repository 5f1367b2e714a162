import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { start } from './antou'
import { readPdf } from '../main/export/read-pdf'
import { accept, exportPdf, importFile, reportFile, reviewed } from './desk'
import { pictures } from './pictures'

test('the official elements are filled in by keyboard, printed, and taken back', async () => {
  const take = pictures()
  const antou = await start()
  const { page, folder } = antou
  await page.getByTestId('start-screen').waitFor()
  await importFile(page, reportFile('county'))
  await reviewed(page)
  await accept(page)
  const dialog = page.getByRole('dialog')
  await page.keyboard.press('Alt+F')
  await page.locator('[data-command="show-official"]').click()
  await dialog.waitFor()
  // Read off the file's own red head.
  expect(await page.getByLabel('发文机关标志').inputValue()).toBe('砚溪县人民政府文件')
  await page.getByLabel('发文机关标志').focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('云溪县人民政府文件')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('云政报[2026]第01号')
  await page.keyboard.press('Tab')
  await dialog.getByText('应写作“云政报〔2026〕1号”。').waitFor()
  await page.getByLabel('发文字号').fill('云政报〔2026〕1号')
  await page.getByLabel('印发机关').fill('云溪县人民政府办公室')
  await page.getByLabel('印发日期').fill('2026年1月8日')
  await page.keyboard.press('Enter')
  await take(antou, 'official')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })

  const file = join(folder, '报告.pdf')
  await exportPdf(antou, file)
  const text = (await readPdf(readFileSync(file))).text
  expect(text).toContain('云溪县人民政府文件')
  expect(text).toContain('云政报〔2026〕1号')
  expect(text).toContain('2026年1月8日印发')

  await page.locator('.chapter-text').focus()
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('Alt+F')
  await page.locator('[data-command="show-official"]').click()
  await dialog.waitFor()
  expect(await page.getByLabel('印发日期').inputValue()).toBe('')
  expect(await page.getByLabel('印发机关').inputValue()).toBe('云溪县人民政府办公室')
  expect(antou.complaints).toEqual([])
})
