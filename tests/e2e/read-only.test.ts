import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chapter, report } from '../main/store/samples'
import { startChild } from '../main/store/child'
import { dataFolder, start } from './antou'
import { exportPdf, openReport, screenWords } from './desk'
import { folderWith, storedReport, storeIn, wordsOf } from './stored'

const words = '独一无二的一句话【待填】。'

test('a store that can only be read is read and exported; once it can be written, one writes on', async () => {
  const folder = folderWith(report({ chapters: [chapter('甲', words)] }))
  const holder = startChild('hold-lock', [storeIn(folder)])
  await holder.line('held')
  const antou = await start({ folder })
  const { page } = antou
  await openReport(page)
  expect(await page.locator('.notices').innerText()).toMatch(
    /现在只能阅读和导出，不能修改。数据文件正被别的程序占用。请关掉正在使用它的程序/u,
  )

  expect(await page.evaluate(() => CSS.highlights.get('blank')?.size)).toBe(1)
  await page.getByTestId('blanks').click()
  expect(await page.evaluate(() => String(getSelection()))).toBe('【待填】')

  await page.locator('.chapter-text').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('abc')
  await page.keyboard.press('Control+B')
  await page.keyboard.press('Control+Shift+Enter')
  await page.keyboard.press('Backspace')
  await page
    .locator('.chapter-title textarea')
    .fill('改了', { force: true })
    .catch(() => undefined)
  expect(await screenWords(page)).toBe(words)
  expect(await page.locator('.chapter-title textarea').inputValue()).toBe('甲')
  expect(await page.locator('[data-testid="outline-item"]').count()).toBe(3)
  expect(await page.locator('[data-testid="save-state"]').getAttribute('data-state')).toBe('saved')

  const target = join(dataFolder(), '只读.pdf')
  await exportPdf(antou, target)
  expect(existsSync(target)).toBe(true)

  holder.process.stdin?.end()
  await holder.ended
  await page.locator('.notices').getByRole('button', { name: '重试' }).click()
  await page.locator('.chapter-text[contenteditable="true"]').waitFor()
  expect(await page.locator('.notices').innerText()).not.toContain('不能修改')
  await page.locator('.chapter-text').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('再写。')
  await expect.poll(() => storedReport(folder).chapters.map(wordsOf)).toEqual([`${words}再写。`])
})
