import { expect, test } from 'vitest'
import { chapter as chapterOf, paragraph, reportOf } from '../shared/model/reports'
import { start } from './antou'
import { openChapter, openReport, screenWords, select } from './desk'
import { pictures } from './pictures'
import { folderWith } from './stored'
import { inputMethod, saved } from './typing'

test('a table is made of the rows and columns asked for, by keys alone, and taken back', async () => {
  const take = pictures()
  const folder = folderWith(reportOf([chapterOf('办理情况', [paragraph('见下表。')])]))
  const antou = await start({ folder })
  const { page } = antou
  const ime = await inputMethod(page)
  await openReport(page)
  await openChapter(page, 1)
  await select(page, { in: '[data-block]', at: 4 })
  await page.locator('[data-command="insert-table"]').first().click()
  await page.locator('.ant-modal input:focus').waitFor()
  await take(antou, 'new-table')
  await page.keyboard.type('2')
  await page.keyboard.press('Tab')
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await page.locator('.ant-modal').waitFor({ state: 'hidden' })
  await page.locator('.chapter-text:focus').waitFor()
  // The caret is in the first cell.
  await ime.type('xiangmu', '项目')
  await page.keyboard.press('Tab')
  await ime.type('shuliang', '数量')
  await saved(page)
  expect(await screenWords(page)).toBe('见下表。\n项目\t数量\t\t\t\n\t\t\t\t')
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('Control+Z')
  await expect.poll(() => screenWords(page)).toBe('见下表。')
  expect(antou.complaints).toEqual([])
})
