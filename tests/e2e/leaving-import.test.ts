import { expect, test } from 'vitest'
import { start } from './antou'
import { importFile, openReport, reportFile, reviewed } from './desk'

test('decisions of an import are not lost unasked: not by 取消, another file or the window closing', async () => {
  const antou = await start()
  const { app, page } = antou
  await page.getByTestId('start-screen').waitFor()
  await importFile(page, reportFile('health'))
  await reviewed(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('0')
  await page.getByRole('button', { name: '撤销修改（1）' }).waitFor()

  const dialog = page.getByRole('dialog', { name: '导入的文件还没有接受' })
  await page.getByTestId('import-cancel').click()
  await dialog.getByText('已经改了1处识别结果。').waitFor()
  await dialog.getByRole('button', { name: '继续核对' }).click()
  await page.getByRole('button', { name: '撤销修改（1）' }).waitFor()

  await importFile(page, reportFile('county'))
  await page.getByTestId('toast').filter({ hasText: '先接受或放弃正在核对的这份' }).waitFor()
  await page.getByRole('button', { name: '撤销修改（1）' }).waitFor()

  const window = await app.browserWindow(page)
  await window.evaluate((own) => own.close())
  await dialog.waitFor()
  await dialog.getByRole('button', { name: '继续核对' }).click()

  // Given up by name it is gone; taken back, nothing is asked.
  await page.getByRole('button', { name: '撤销修改（1）' }).click()
  await page.getByTestId('import-cancel').click()
  await page.getByTestId('start-screen').waitFor()
  await importFile(page, reportFile('county'))
  await reviewed(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('0')
  await page.getByTestId('import-cancel').click()
  await page.getByTestId('leave-import').click()
  await page.getByTestId('start-screen').waitFor()
  await importFile(page, reportFile('county'))
  await reviewed(page)
  await page.getByTestId('import-accept').click()
  await openReport(page)
  expect(antou.complaints).toEqual([])
})
