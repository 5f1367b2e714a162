import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { newId, type IndicatorId } from '../../shared/model/ids'
import { emptyIndicator } from '../../shared/model/indicator'
import { chapter, report } from '../main/store/samples'
import { startChild } from '../main/store/child'
import { start } from './antou'
import { accept, importFile, openChapter, openReport, reportFile, reviewed } from './desk'
import { pictures } from './pictures'
import { folderWith, storeIn } from './stored'

// Each picture is taken at two sizes.
vi.setConfig({ testTimeout: 180_000 })

test('what opens beside the text or over it', async () => {
  const take = pictures()
  const antou = await start()
  const { page } = antou
  await page.getByTestId('start-screen').waitFor()
  await importFile(page, reportFile('county'))
  await reviewed(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('0')
  await page.getByTestId('import-cancel').click()
  await page.getByRole('dialog').waitFor()
  await take(antou, 'leave-import')
  await page.getByRole('button', { name: '继续核对' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await accept(page)
  await openChapter(page, 1)

  await page.keyboard.press('Control+G')
  await page.getByTestId('go-to-heading').waitFor()
  await take(antou, 'headings')
  await page.keyboard.press('Escape')
  await page.getByTestId('go-to-heading').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '各章字数' }).click()
  await page.getByText('各章字数（不计空格）').waitFor()
  await take(antou, 'counts')
  await page.keyboard.press('Escape')
  const line = page.locator('.outline-item[data-kind="chapter"]').first()
  await line.hover()
  await line.getByRole('button', { name: '章的操作' }).click()
  await page.getByRole('menuitem', { name: '在此章后新增' }).waitFor()
  await take(antou, 'chapter-menu')
  await page.keyboard.press('Escape')
  await page.locator('.chapter-text').click()
  await page.keyboard.press('Control+F')
  await page.getByTestId('find-panel').waitFor()
  await page.getByLabel('查找内容').fill('行政执法')
  await page.getByLabel('替换为').fill('执法办案')
  await page.getByText(/^共\d+处$/u).waitFor()
  await take(antou, 'find')
  await page.keyboard.press('Escape')

  await page.evaluate(`setTimeout(() => { throw new Error('by test') })`)
  await page.getByRole('dialog').waitFor()
  await take(antou, 'fault')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.locator('.chapter-text').click()
  await page.keyboard.insertText('𠀀')
  await page.keyboard.press('Control+Shift+E')
  await page.getByTestId('missing-panel').waitFor()
  await take(antou, 'missing-characters')
  expect(antou.complaints.filter((each) => !each.includes('by test'))).toEqual([])
})

test('a register and its figures', async () => {
  const take = pictures()
  const names = ['收案', '受理', '办结', '听证', '调解', '纠错']
  const register = names.map((name) => ({
    ...emptyIndicator,
    id: newId<IndicatorId>(),
    group: '行政复议',
    name,
    value: '295',
    prior: '229',
    department: '法制大队',
  }))
  const antou = await start({
    folder: folderWith(report({ chapters: [chapter('主要举措和成效', '全年收案')], register })),
  })
  const { page } = antou
  await openReport(page)
  await openChapter(page, 1)
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Shift+D')
  await page.getByTestId('insert-figure').waitFor()
  await take(antou, 'insert-figure')
  await page.keyboard.press('Enter')
  await page.locator('.figure').waitFor()
  await page.keyboard.press('F8')
  await page.getByTestId('register').locator('[data-column="name"]').nth(1).click()
  await page.getByTestId('register').getByText('收案').first().click()
  await page.getByTestId('register-uses').click()
  await page.getByText('正文用到“收案”的地方').waitFor()
  await take(antou, 'register-uses')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '导出…' }).click()
  await page.getByText('部门填报表，一个部门一份…').waitFor()
  await take(antou, 'register-export')
  expect(antou.complaints).toEqual([])
})

test('a store that can only be read, and a window closed while a PDF is made', async () => {
  const take = pictures()
  const many = Array.from({ length: 60 }, (_, at) =>
    chapter(`第${at}部分`, '独一无二的一句话。'.repeat(800)),
  )
  const folder = folderWith(report({ chapters: many }))
  const holder = startChild('hold-lock', [storeIn(folder)])
  await holder.line('held')
  const antou = await start({ folder })
  const { app, page } = antou
  await openReport(page)
  await page.locator('.notices').getByText('现在只能阅读和导出').waitFor()
  await take(antou, 'read-only')
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    },
    join(folder, '很长的报告.pdf'),
  )
  await page.keyboard.press('Control+Shift+E')
  await page.getByTestId('export-progress').getByText('正在排版').waitFor()
  await (await app.browserWindow(page)).evaluate((own) => own.close())
  await page.getByRole('dialog').waitFor()
  await take(antou, 'closing-exporting')
  await antou.kill()
  holder.process.kill()
  await holder.ended
  expect(antou.complaints).toEqual([])
})
