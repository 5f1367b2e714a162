import { expect, test } from 'vitest'
import type { Indicator } from '../../shared/model/indicator'
import { chapter, report } from '../main/store/samples'
import { start } from './antou'
import { openReport } from './desk'
import { pictures } from './pictures'
import { folderWith, storedReport } from './stored'
import { inputMethod, saved } from './typing'

const name = '云岭公安分局2025年度法治政府建设情况报告'

test('figures are entered, computed, pasted, undone and kept in the register', async () => {
  const take = pictures()
  const folder = folderWith(
    report({ title: name, chapters: [chapter('主要举措和成效', '正文。')] }),
  )
  const antou = await start({ folder })
  const { page } = antou
  await openReport(page)
  await page.keyboard.press('F8')
  const pane = page.getByTestId('register')
  await pane.getByText('还没有指标。').waitFor()
  await take(antou, 'register-empty')
  await pane.getByRole('button', { name: '载入现成指标…' }).click()
  // By key: a click into a list that still opens is lost.
  await page.getByRole('menuitem', { name: /公安分局指标（\d+项）/u }).press('Enter')
  await expect.poll(() => page.getByTestId('register-count').innerText()).toMatch(/待填7\d项/u)

  // A value is typed, Return goes down, the derived one below follows.
  const cell = (indicator: string, column: string) =>
    pane
      .locator('.register-row', {
        has: page.locator(`[data-column="name"]`, { hasText: indicator }),
      })
      .first()
      .locator(`[data-column="${column}"]`)
  await cell('立刑事案件', 'value').click()
  await page.keyboard.type('1,200')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1075')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell('破案率', 'value').innerText()).toBe('89.58')
  expect(await cell('立刑事案件', 'state').innerText()).toBe('待核')
  await cell('破案率', 'value').click()
  await pane.getByText('=破刑事案件/立刑事案件').waitFor()

  // A wrong entry stays, is marked, and nothing is computed of it.
  await cell('破刑事案件', 'value').click()
  await page.keyboard.type('约一千')
  await page.keyboard.press('Tab')
  expect(await cell('破刑事案件', 'value').getAttribute('aria-invalid')).toBe('true')
  expect(await cell('破刑事案件', 'value').innerText()).toBe('约一千')
  expect(await cell('破案率', 'value').innerText()).toBe('—')
  await take(antou, 'register-wrong')
  await page.keyboard.press('Control+Z')
  await expect.poll(() => cell('破案率', 'value').innerText()).toBe('89.58')

  // Cells from a sheet: last year's values in a column.
  await cell('立刑事案件', 'prior').click()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '1100\r\n1000\r\n')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect.poll(() => cell('立刑事案件', 'change').innerText()).toBe('上升9.1%')
  await expect.poll(() => cell('破案率', 'change').innerText()).toBe('下降1.3个百分点')

  // An input method begins on a selected cell: its text replaces what stood there, whole.
  await cell('罚没款', 'note').click()
  const ime = await inputMethod(page)
  await ime.compose('yan')
  await ime.commit('研判数据')
  await page.keyboard.press('Enter')
  expect(await cell('罚没款', 'note').innerText()).toBe('研判数据')

  // A formula by names, and one that names nothing.
  await cell('酒驾醉驾', 'value').click()
  await page.keyboard.press('F2')
  await page.keyboard.insertText('=立刑事案件-没有的')
  await page.keyboard.press('Enter')
  expect(await cell('酒驾醉驾', 'value').getAttribute('title')).toContain('没有叫“没有的”的指标')
  await cell('酒驾醉驾', 'value').dblclick()
  expect(await page.getByTestId('register-field').inputValue()).toBe('=立刑事案件-没有的')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await page.keyboard.insertText('破刑事案件')
  await page.keyboard.press('Enter')
  await expect.poll(() => cell('酒驾醉驾', 'value').innerText()).toBe('125')

  // 已核 falls back when the value changes.
  await cell('立刑事案件', 'state').click()
  await page.keyboard.press(' ')
  expect(await cell('立刑事案件', 'state').innerText()).toBe('已核')
  await cell('立刑事案件', 'value').click()
  await page.keyboard.type('1201')
  expect(await cell('立刑事案件', 'state').innerText()).toBe('待核')
  await page.keyboard.press('Escape')
  await expect.poll(() => cell('立刑事案件', 'value').innerText()).toBe('1200')
  expect(await cell('立刑事案件', 'state').innerText()).toBe('已核')
  await take(antou, 'register')

  await page.keyboard.press('F8')
  await page.locator('.chapter-text').first().waitFor()
  await saved(page)
  const { register } = storedReport(folder)
  const find = (wanted: string): Indicator | undefined =>
    register.find((each) => each.name === wanted)
  expect(find('立刑事案件')).toMatchObject({ value: '1,200', prior: '1100', checked: true })
  expect(find('罚没款')?.note).toBe('研判数据')
  expect(antou.complaints).toEqual([])
})
