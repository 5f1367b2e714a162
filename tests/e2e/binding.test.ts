import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPdf } from '../main/export/read-pdf'
import { report } from '../main/store/samples'
import { chapter, table } from '../shared/model/reports'
import { dataFolder, start } from './antou'
import {
  accept,
  enterValue,
  exportPdf,
  importFile,
  openChapter,
  reportFile,
  reviewed,
  screenWords,
} from './desk'
import { pictures } from './pictures'
import { folderWith, storedReport, wordsOf } from './stored'
import { saved } from './typing'

test('the numbers of an imported report become figures in one pass, and one changed value shows everywhere', async () => {
  const take = pictures()
  const folder = dataFolder()
  const antou = await start({ folder })
  const { page } = antou
  await page.getByTestId('start-screen').waitFor()
  await importFile(page, reportFile('county'))
  await reviewed(page)
  await accept(page)
  const before = storedReport(folder).chapters.map(wordsOf)
  await openChapter(page, 1)
  const shown = await screenWords(page)

  // Steps counted as a clerk makes them: the menu, its entry, one button.
  let steps = 0
  const press = async (work: Promise<void>): Promise<void> => {
    steps += 1
    await work
  }
  await press(page.getByRole('menuitem', { name: '插入(I)' }).click())
  await press(page.getByText('正文数字变成数据…').click())
  const dialog = page.getByTestId('binding')
  await dialog.waitFor()
  await take(antou, 'binding')
  const count = await dialog.getByTestId('binding-row').count()
  expect(count).toBeGreaterThan(60)
  await press(page.getByRole('button', { name: /变成数据（\d+处）/u }).click())
  await page.getByTestId('toast').filter({ hasText: '变成数据' }).waitFor()
  await saved(page)
  expect(steps).toBeLessThan(10)

  // The words on the screen and in the store are what they were.
  const stored = storedReport(folder)
  expect(stored.register.length).toBeGreaterThan(40)
  await openChapter(page, 1)
  expect(await screenWords(page)).toBe(shown)

  // A value of the first figure changes: on the screen and on paper.
  const figure = page.locator('.figure').first()
  const old = await figure.locator('[data-computed-text]').innerText()
  await figure.click()
  await page.getByTestId('figure-card').getByRole('button', { name: '到指标库' }).click()
  const pane = page.getByTestId('register')
  await pane.getByTestId('register-uses').waitFor()
  await page.keyboard.type('9999')
  await page.keyboard.press('Tab')
  await page.keyboard.press('F8')
  await expect.poll(() => figure.locator('[data-computed-text]').innerText()).not.toBe(old)
  await page.keyboard.press('Control+Z')
  await expect.poll(() => figure.locator('[data-computed-text]').innerText()).toBe(old)
  await page.keyboard.press('Control+Z')
  await saved(page)
  // One step takes all of it back: every number is text again.
  await expect.poll(() => page.locator('.figure').count()).toBe(0)
  expect(storedReport(folder).chapters.map(wordsOf)).toEqual(before)
  expect(storedReport(folder).register).toEqual([])
  await page.keyboard.press('Control+Y')
  await expect.poll(() => page.locator('.figure').count()).toBeGreaterThan(0)
  await saved(page)
  const pdf = join(folder, 'report.pdf')
  await exportPdf(antou, pdf)
  const words = (await readPdf(readFileSync(pdf))).text.replaceAll(/\s/gu, '')
  expect(words).toContain(old)
  expect(words).not.toContain('待填')
  expect(antou.complaints).toEqual([])
})

test('the total of a bound table follows its rows, one of which is left as text too', async () => {
  const cases = table('办案情况', [
    ['项目', '单位', '2025年', '2024年'],
    ['收案', '件', '295', '229'],
    ['结案', '件', '281', '250'],
    ['合计', '件', '576', '479'],
  ])
  const folder = folderWith(
    report({ year: 2025, chapters: [chapter('办案情况', [cases])], register: [] }),
  )
  const antou = await start({ folder })
  const { page } = antou
  await openChapter(page, 1)
  await page.getByRole('menuitem', { name: '插入(I)' }).click()
  await page.getByText('正文数字变成数据…').click()
  const dialog = page.getByTestId('binding')
  await dialog.getByText('各行相加').waitFor()
  // This year's 结案 is to stay as it stands; the total needs its indicator all the same.
  const row = dialog.getByTestId('binding-row').nth(2)
  await row.getByRole('checkbox').uncheck()
  await page.getByRole('button', { name: '变成数据（5处）' }).click()
  await expect.poll(() => screenWords(page)).toContain('合计\t件\t576\t479')
  await enterValue(page, '收案', '300')
  await expect.poll(() => screenWords(page)).toContain('收案\t件\t300\t229\n结案\t件\t281\t250\n合计\t件\t581\t479') // prettier-ignore
  expect(antou.complaints).toEqual([])
})
