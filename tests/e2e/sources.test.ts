import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDocx, p, r } from '../main/import/docx/make-docx'
import { dataFolder, start } from './antou'
import { accept, importFile, openReport, reviewed } from './desk'
import { pictures } from './pictures'

const remark = `<w:comment w:id="1" w:author="李科" w:date="2026-01-05T09:00:00Z">${p('这个数要和法制处再核一次')}</w:comment>`
const body = [
  p('青杨区司法局2025年法治政府建设情况报告'),
  p('一、主要举措和成效'),
  p(
    r('全年办结行政复议') +
      '<w:commentRangeStart w:id="1"/>' +
      r('213件') +
      '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>' +
      r('。'),
  ),
  p('二、存在的问题'),
  p('执法培训还不够。'),
].join('')

test('a report knows the file it came from, with its remarks, and the file is known again', async () => {
  const take = pictures()
  const file = join(dataFolder(), '去年的报告.docx')
  writeFileSync(file, makeDocx({ body, comments: remark }))
  const antou = await start()
  const { page } = antou
  await page.getByTestId('start-screen').waitFor()
  await importFile(page, file)
  await reviewed(page)
  await accept(page)
  const dialog = page.getByRole('dialog')
  await openSources()
  await dialog.getByText('李科').waitFor()
  await take(antou, 'sources')
  await dialog.getByRole('button', { name: '去看' }).click()
  await page.locator('.chapter-text:focus').waitFor()
  await openSources()
  await expect.poll(() => page.getByTestId('source-caret').innerText()).toContain('第3行')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  // What nobody has answered yet is told before the report goes out.
  await page.keyboard.press('F7')
  const open = page.locator('[data-rule="publication/comments"]')
  await open.getByText('李科“这个数要和法制处再核一次”').waitFor()
  await take(antou, 'check-comments')
  await page.keyboard.press('F7')
  await open.waitFor({ state: 'detached' })
  // And where the public edition is made, with the way to it; not when it was left with a reason.
  await openPublic()
  const told = dialog.getByTestId('open-remarks')
  expect(await told.innerText()).toContain('还有1处在原文件里有批注没有处理')
  await take(antou, 'public-remarks')
  await told.getByRole('button', { name: '去处理' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await open.getByRole('button', { name: '忽略…' }).click()
  await page.getByRole('button', { name: '只忽略这一处' }).click()
  await open.waitFor({ state: 'detached' })
  await page.keyboard.press('F7')
  await openPublic()
  expect(await told.count()).toBe(0)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })

  await importFile(page, file)
  await reviewed(page)
  await page.getByTestId('import-known').getByText('2025年法治政府建设情况报告').waitFor()
  await take(antou, 'import-known')
  await page.getByRole('button', { name: '打开已有的' }).click()
  await openReport(page)
  expect(antou.complaints).toEqual([])

  async function openPublic(): Promise<void> {
    await page.keyboard.press('Control+Shift+P')
    await page.keyboard.insertText('公开稿')
    await page.keyboard.press('Enter')
    await page.getByTestId('public-edition').waitFor()
  }

  async function openSources(): Promise<void> {
    await page.keyboard.press('Alt+F')
    await page.locator('[data-command="show-sources"]').click()
    await dialog.waitFor()
  }
})
