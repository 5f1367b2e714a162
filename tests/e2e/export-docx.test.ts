import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../main/import/read-document'
import { value } from '../main/store/samples'
import { dataFolder, start } from './antou'
import { exportDocx, openReport } from './desk'

test('the open report is written as a Word document, with the last word typed', async () => {
  const target = join(dataFolder(), '报告.docx')
  const antou = await start({ args: ['--example'] })
  const { page } = antou
  await openReport(page)
  await page.locator('.chapter-text').click()
  await page.keyboard.insertText('临出门补的一句')
  await exportDocx(antou, target)
  const source = value(await readDocument({ name: target, bytes: readFileSync(target) }))
  const words = source.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))
  expect(words.join('')).toContain('临出门补的一句')
  expect(source.blocks.length).toBeGreaterThan(50)
  // The example marks nothing as 不公开: both editions say the same.
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.insertText('交付文件夹')
  await page.keyboard.press('Enter')
  await page.getByTestId('hand-over').getByText('与报送稿一字不差').waitFor()
  expect(antou.complaints).toEqual([])
})
