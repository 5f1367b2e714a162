import { expect, test } from 'vitest'
import { start } from './antou'
import { accept, importFile, reportFile, reviewed } from './desk'
import { pictures } from './pictures'

test('printing asks for pages and sides; without a printer it says what to do', async () => {
  const take = pictures()
  const antou = await start()
  const { page } = antou
  await page.getByTestId('start-screen').waitFor()
  await importFile(page, reportFile('county'))
  await reviewed(page)
  await accept(page)
  await page.keyboard.press('Control+P')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await page.getByLabel('页码范围').fill('3-1')
  await dialog.getByText('请写成 1-3,5 这样').waitFor()
  expect(await dialog.getByRole('button', { name: '打印…' }).isDisabled()).toBe(true)
  await page.getByLabel('页码范围').fill('1-3')
  await take(antou, 'print')
  await dialog.getByRole('button', { name: '打印…' }).click()
  await page.getByText('这台电脑上没有可用的打印机。').waitFor()
  await dialog.getByText('双面，手动翻面').click()
  await dialog.getByRole('button', { name: '先打印单数页…' }).waitFor()
  await page.getByLabel('页码范围').fill('900')
  await dialog.getByRole('button', { name: '先打印单数页…' }).click()
  await page.getByText('报告里没有要打印的那几页。').waitFor()
  expect(antou.complaints).toEqual([])
})
