import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { chapter as chapterOf, table } from '../shared/model/reports'
import { readPdf } from '../main/export/read-pdf'
import { report } from '../main/store/samples'
import { start } from './antou'
import { exportPdf, openChapter, openReport, select } from './desk'
import { pictures } from './pictures'
import { folderWith } from './stored'
import { saved } from './typing'

test('columns are as wide as pulled or set, heads merge and part, on the screen, on paper and in Word', async () => {
  const take = pictures()
  const cells = table('办件情况', [
    ['事项', '本年', '上年'],
    ['行政复议', '295', '229'],
  ])
  const folder = folderWith(report({ chapters: [chapterOf('主要举措和成效', [cells])] }))
  const antou = await start({ folder })
  const { app, page } = antou
  await openReport(page)
  await openChapter(page, 1)
  const drawn = page.locator(`[data-block="${cells.id}"] table`)
  const widths = (): Promise<number[]> =>
    drawn.evaluate((element: HTMLTableElement) => {
      const all = element.getBoundingClientRect().width
      const row = [...(element.rows[0]?.cells ?? [])]
      return row.map((cell) => Math.round((cell.getBoundingClientRect().width / all) * 100))
    })

  // Pulled by the mouse.
  const border = page.getByTestId('column-border').first()
  const at = await border.boundingBox()
  const whole = await drawn.boundingBox()
  if (!at || !whole) throw new Error('No border is drawn.')
  await page.mouse.move(at.x + 4, at.y + 20)
  await page.mouse.down()
  await page.mouse.move(whole.x + whole.width * 0.5, at.y + 20, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await widths())[0]).toBe(50)

  // Set by numbers, and by one undo as they were pulled.
  await select(page, { in: `[data-block="${cells.id}"] td`, at: 0 })
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.insertText('列宽')
  await page.keyboard.press('Enter')
  const dialog = page.getByTestId('widths')
  await dialog.getByLabel('第1列').fill('60')
  await dialog.getByLabel('第2列').fill('20')
  await dialog.getByLabel('第3列').fill('20')
  await take(antou, 'column-widths')
  await page.getByRole('button', { name: /确\s*定/u }).click()
  await expect.poll(widths).toEqual([60, 20, 20])
  await page.keyboard.press('Control+Z')
  await expect.poll(async () => (await widths())[0]).toBe(50)
  await page.keyboard.press('Control+Y')
  await expect.poll(widths).toEqual([60, 20, 20])
  await saved(page)

  // The heads of two columns become one, and two again.
  const cell = (row: number, column: number): string =>
    `[data-block="${cells.id}"] tr:nth-child(${row}) td:nth-child(${column})`
  const ask = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+Shift+P')
    await page.keyboard.insertText(words)
    await page.keyboard.press('Enter')
  }
  await select(page, { in: cell(1, 2), at: 0 }, { in: cell(1, 3), at: 2 })
  await ask('合并单元格')
  await expect.poll(() => page.locator(cell(1, 2)).getAttribute('colspan')).toBe('2')
  await expect.poll(widths).toEqual([60, 40])
  await ask('拆分单元格')
  await expect.poll(widths).toEqual([60, 20, 20])
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('Control+Z')
  await expect.poll(() => page.locator(cell(1, 3)).innerText()).toBe('上年')
  await saved(page)

  // On paper the words stand in the middle of columns of 93.6 mm and twice 31.2 mm.
  const paper = join(folder, '报告.pdf')
  await exportPdf(antou, paper)
  const { pages } = await readPdf(readFileSync(paper))
  const head = pages.flatMap(({ lines }) => lines).find(({ text }) => text.includes('事项'))
  const half = (12 / 72) * 25.4
  expect(Math.abs((head?.left ?? 0) - (28 + 46.8 - half))).toBeLessThan(0.7)
  expect(Math.abs((head?.right ?? 0) - (28 + 140.4 + half))).toBeLessThan(0.7)

  const target = join(folder, '报告.docx')
  await app.evaluate(({ dialog: box }, filePath) => {
    box.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  await page.locator('[data-command="export-docx"]').click()
  await page.getByTestId('toast').filter({ hasText: '已导出“报告.docx”' }).waitFor()
  const document = new TextDecoder().decode(unzipSync(readFileSync(target))['word/document.xml'])
  const columns = Array.from(document.matchAll(/<w:gridCol w:w="(\d+)"/gu), ([, width]) =>
    Number(width),
  )
  const all = columns.reduce((sum, each) => sum + each, 0)
  expect(columns.map((width) => Math.round((width / all) * 100))).toEqual([60, 20, 20])
  expect(antou.complaints).toEqual([])
})
