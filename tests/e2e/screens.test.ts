import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { chapter, report } from '../main/store/samples'
import { startChild } from '../main/store/child'
import { start } from './antou'
import { accept, exportPdf, importFile, openChapter, openReport, reportFile } from './desk'
import { reviewed, select } from './desk'
import { pictures } from './pictures'
import { folderWith, storeIn } from './stored'
import { inputMethod, saved } from './typing'

// Each picture is taken at two sizes.
vi.setConfig({ testTimeout: 180_000 })

test('the start, the import and what can go wrong in it', async () => {
  const take = pictures()
  const antou = await start()
  const { page, folder } = antou
  await page.getByTestId('start-screen').waitFor()
  await page.getByText('还没有报告').waitFor()
  await take(antou, 'start-empty')
  await page.getByTestId('new-report').click()
  await page.getByRole('dialog').waitFor()
  await take(antou, 'new-report')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })

  const long = join(folder, '很长的报告.txt')
  writeFileSync(long, '一、主要举措和成效\n全年受理行政复议申请，依法办结。\n'.repeat(90_000))
  await importFile(page, long)
  await page.locator('[data-testid="import-screen"][data-state="parsing"]').waitFor()
  await take(antou, 'import-parsing')
  await page.getByTestId('import-cancel').click()
  await page.getByTestId('start-screen').waitFor()

  const empty = join(folder, '空的.txt')
  writeFileSync(empty, '')
  await importFile(page, empty)
  await page.locator('.failure-notice').waitFor()
  await take(antou, 'import-failed')
  await page.getByTestId('import-cancel').click()

  await importFile(page, reportFile('county'))
  await reviewed(page)
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowDown')
  await take(antou, 'import-review')
  expect(antou.complaints).toEqual([])
})

test('the desk', async () => {
  const take = pictures()
  const antou = await start()
  const { page, folder } = antou
  await page.getByTestId('start-screen').waitFor()
  for (const name of ['county', 'transport', 'example']) {
    await importFile(page, reportFile(name))
    await reviewed(page)
    await accept(page)
  }
  await take(antou, 'desk')
  await openChapter(page, 0)
  await take(antou, 'desk-front')
  await openChapter(page, 1)
  await select(page, { in: 'td', at: 2 })
  await page.locator('.table-block').first().scrollIntoViewIfNeeded()
  await take(antou, 'desk-table')
  await select(page, { in: '[data-block]', at: 3 })
  const ime = await inputMethod(page)
  await ime.compose("fa'zhi")
  await page.locator('[data-testid="save-state"][data-state="composing"]').waitFor()
  await take(antou, 'desk-composing')
  await ime.cancel()
  await saved(page)

  await page.keyboard.press('Control+Shift+P')
  await page.getByTestId('command-palette').waitFor()
  await take(antou, 'palette')
  await page.keyboard.press('Escape')
  await page.getByTestId('command-palette').waitFor({ state: 'hidden' })
  await page.keyboard.press('Alt+f')
  await page.getByRole('menu').waitFor()
  await take(antou, 'menu')
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+F1')
  await page.getByRole('dialog').waitFor()
  await take(antou, 'help')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.locator('.notices').getByRole('button', { name: '查看字体' }).click()
  await page.getByRole('dialog').waitFor()
  await take(antou, 'settings')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })

  const exporting = exportPdf(antou, join(folder, '报告.pdf'))
  await page.getByTestId('export-progress').waitFor()
  await take(antou, 'export-running')
  await exporting
  await take(antou, 'export-finished')
  expect(antou.complaints).toEqual([])
})

test('the reports by year', async () => {
  const take = pictures()
  const antou = await start()
  const { page } = antou
  await page.getByTestId('start-screen').waitFor()
  for (const name of ['county', 'transport', 'health']) {
    await importFile(page, reportFile(name))
    await reviewed(page)
    await accept(page)
  }
  await antou.close()
  const again = await start({ folder: antou.folder })
  await openReport(again.page)
  await again.page.keyboard.press('Control+Shift+P')
  await again.page.getByTestId('command-palette').waitFor()
  await again.page.keyboard.insertText('全部报告')
  await again.page.keyboard.press('Enter')
  await again.page.getByTestId('start-screen').waitFor()
  await take(again, 'start-reports')
  expect(again.complaints).toEqual([])
})

test('a store that cannot be opened', async () => {
  const take = pictures()
  const folder = folderWith(report())
  writeFileSync(storeIn(folder), '不是数据库')
  const antou = await start({ folder })
  await antou.page.getByTestId('failure-screen').waitFor()
  await take(antou, 'failure')
  await antou.page.getByRole('button', { name: '另存损坏文件并新建…' }).click()
  await antou.page.getByRole('dialog').waitFor()
  await take(antou, 'failure-set-aside')
  expect(antou.complaints).toEqual([])
})

test('what cannot be saved', async () => {
  const take = pictures()
  const folder = folderWith(report({ chapters: [chapter('主要举措和成效', '开头。')] }))
  const antou = await start({ folder })
  const { page, app } = antou
  await openReport(page)
  const holder = startChild('hold-lock', [storeIn(folder)])
  await holder.line('held')
  await page.keyboard.insertText('存不上。')
  await page.locator('[data-testid="save-state"][data-state="failed"]').waitFor()
  await take(antou, 'desk-not-saved')
  await (await app.browserWindow(page)).evaluate((window) => window.close())
  await page.getByRole('dialog').waitFor()
  await take(antou, 'closing-unsaved')
  expect(antou.complaints).toEqual([])
  holder.process.kill()
  await holder.ended
})
