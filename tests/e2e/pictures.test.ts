import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readPdf } from '../main/export/read-pdf'
import { chapter, report } from '../main/store/samples'
import { plainPng } from '../renderer/session/plain-png'
import { start } from './antou'
import { exportPdf, openReport, select } from './desk'
import { pictures } from './pictures'
import { folderWith, storedReport } from './stored'
import { saved } from './typing'

test('pictures come from a file, by dropping and by pasting, and stand in the PDF', async () => {
  const take = pictures()
  const blocks = ['全区案件办理情况见下图。', '第二段文字。', '第三段文字。']
  const folder = folderWith(report({ chapters: [chapter('主要举措和成效', ...blocks)] }))
  const antou = await start({ folder })
  const { page } = antou
  await openReport(page)
  const file = join(folder, '案件办理情况.png')
  writeFileSync(file, plainPng(640, 320))

  await select(page, { in: '[data-block]', at: 3 })
  await page.keyboard.press('Alt+i')
  await page.getByRole('menuitem', { name: '图片' }).click()
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.locator('.image-block').waitFor()
  await page.getByLabel('图1的标题').click()
  await page.keyboard.insertText('2025年案件办理情况')
  await page.getByLabel('图1的替代文字').click()
  await page.keyboard.insertText('一张柱状图')
  await take(antou, 'desk-picture')

  await drop(page, '.paragraph:last-child', plainPng(64, 64))
  await page.getByLabel('图2的标题').waitFor()
  await select(page, { in: '[data-block]', at: 3 })
  await copyPicture(antou.app, plainPng(32, 32))
  await page.keyboard.press('Control+V')
  await page.getByLabel('图3的标题').waitFor()
  await page.keyboard.press('Control+Z')
  await page.getByLabel('图3的标题').waitFor({ state: 'detached' })
  await saved(page)
  const [stored] = storedReport(folder).chapters
  const types = stored?.blocks.map(({ type }) => type).join(' ')
  expect(types).toBe('paragraph image paragraph paragraph image paragraph')
  expect(stored?.blocks[1]).toMatchObject({
    name: '案件办理情况.png',
    width: 640,
    height: 320,
    caption: '2025年案件办理情况',
    alt: '一张柱状图',
  })

  const target = join(folder, '报告.pdf')
  await exportPdf(antou, target)
  const pdf = readFileSync(target)
  expect(pdf.toString('latin1').match(/\/Subtype\s*\/Image/gu)?.length).toBeGreaterThanOrEqual(2)
  const { text } = await readPdf(pdf)
  expect(text).toContain('图1')
  expect(text).toContain('2025年案件办理情况')
  expect(antou.complaints).toEqual([])
})

test('what is no picture is refused in one sentence, and the rest goes on', async () => {
  const folder = folderWith(report({ chapters: [chapter('主要举措和成效', '开头。')] }))
  const antou = await start({ folder })
  const { page } = antou
  await openReport(page)
  await select(page, { in: '[data-block]', at: 2 })
  const damaged = plainPng(64, 64).slice(0, 40)
  await drop(page, '.paragraph', damaged)
  await page.getByText('这张图片打不开，没有插入。').waitFor()
  expect(await page.locator('.image-block').count()).toBe(0)
  // The browser complains of what it could not decode.
  expect(antou.complaints.filter((each) => !/net::ERR|decode/iu.test(each))).toEqual([])
})

test('a page begins where Ctrl+Enter was pressed, on the screen as in the PDF', async () => {
  const take = pictures()
  const folder = folderWith(report({ chapters: [chapter('主要举措和成效', '后一页的文字。')] }))
  const antou = await start({ folder })
  const { page } = antou
  await openReport(page)
  await select(page, { in: '[data-block]', at: 0 })
  await page.keyboard.insertText('前一页的文字。')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('separator', { name: '分页' }).waitFor()
  await take(antou, 'desk-page-break')
  await saved(page)
  const target = join(folder, '报告.pdf')
  await exportPdf(antou, target)
  const { pages } = await readPdf(readFileSync(target))
  const words = pages.map(({ lines }) => lines.map(({ text }) => text).join(''))
  expect(words).toHaveLength(2)
  expect(words[0]).toMatch(/前一页的文字。$/u)
  expect(words[1]).toMatch(/^后一页的文字。/u)

  await page.keyboard.press('Backspace')
  await page.getByRole('separator', { name: '分页' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Z')
  await page.getByRole('separator', { name: '分页' }).waitFor()
  expect(antou.complaints).toEqual([])
})

/** Drops a picture on an element of the open chapter, as the system does. */
async function drop(page: Page, where: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ({ selector, content }) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(content)], '图.png', { type: 'image/png' }))
      const element = document.querySelector(selector)
      if (!element) throw new Error(`Nothing is ${selector}.`)
      const { left, top } = element.getBoundingClientRect()
      const place = { clientX: left + 40, clientY: top + 10 }
      const options = { bubbles: true, cancelable: true, dataTransfer: data }
      element.dispatchEvent(new DragEvent('drop', { ...options, ...place }))
    },
    { selector: where, content: Array.from(bytes) },
  )
}

/** Puts a picture on the system's clipboard, as another program does. */
async function copyPicture(app: ElectronApplication, bytes: Uint8Array): Promise<void> {
  await app.evaluate(({ clipboard, nativeImage, ClipboardItem }, png) => {
    const image = nativeImage.createFromDataURL(`data:image/png;base64,${png}`)
    // Gone from the newest Electron, which takes items as the web does.
    const write: unknown = Reflect.get(clipboard, 'writeImage')
    if (typeof write === 'function') return Reflect.apply(write, clipboard, [image])
    const blob = new Blob([new Uint8Array(image.toPNG())], { type: 'image/png' })
    return clipboard.write([new ClipboardItem({ 'image/png': blob })])
  }, Buffer.from(bytes).toString('base64'))
}
