import { expect, test } from 'vitest'
import { start } from './antou'
import { accept, importFile, reportFile, reviewed, screenWords } from './desk'
import { inputMethod, saved } from './typing'

test('words are found by an input method, gone through by Enter, replaced and taken back', async () => {
  const antou = await start()
  const { page } = antou
  await page.getByTestId('start-screen').waitFor()
  await importFile(page, reportFile('county'))
  await reviewed(page)
  await accept(page)
  await page.keyboard.press('Control+F')
  const panel = page.getByTestId('find-panel')
  await panel.waitFor()
  const ime = await inputMethod(page)
  await ime.type('xingzheng', '行政执法')
  await page.getByText(/^共\d+处$/u).waitFor()
  const before = await page.getByTestId('find-count').innerText()
  await page.keyboard.press('Enter')
  await page.getByText(/^第1处，共/u).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(/^第2处，共/u).waitFor()
  // The focus never left the field.
  await ime.type('xiangzhen', '乡镇')
  await page.getByText('没有找到').waitFor()
  await page.getByLabel('查找内容').fill('行政执法')
  expect(await page.getByTestId('find-count').innerText()).toBe(before)
  await page.getByLabel('替换为').fill('执法办案')
  await page.getByRole('button', { name: '全部替换' }).click()
  await page.getByText(/^已替换\d+处/u).waitFor()
  await saved(page)
  expect(await screenWords(page)).not.toContain('行政执法')
  await page.locator('.chapter-text').click()
  await page.keyboard.press('Control+Z')
  await page.getByText(before).waitFor()
  await page.keyboard.press('Escape')
  expect(antou.complaints).toEqual([])
})

test('a heading is gone to by its number or the letters of its words', async () => {
  const antou = await start()
  const { page } = antou
  await page.getByTestId('start-screen').waitFor()
  await importFile(page, reportFile('county'))
  await reviewed(page)
  await accept(page)
  await page.keyboard.press('Control+G')
  await page.getByTestId('go-to-heading').waitFor()
  const ime = await inputMethod(page)
  await ime.commit('存在的')
  await page.keyboard.press('Enter')
  await page.getByTestId('go-to-heading').waitFor({ state: 'hidden' })
  await page.getByLabel('章名').waitFor()
  expect(await page.getByLabel('章名').inputValue()).toContain('存在的')
  await page.keyboard.press('Control+G')
  await page.keyboard.type('xzsp')
  await page
    .getByRole('option', { name: /行政审批/u })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  const caret = (): Promise<string> =>
    page.evaluate(
      () =>
        document.getSelection()?.anchorNode?.parentElement?.closest('[data-block]')?.textContent ??
        '',
    )
  await expect.poll(caret).toContain('行政审批')
  expect(antou.complaints).toEqual([])
})
